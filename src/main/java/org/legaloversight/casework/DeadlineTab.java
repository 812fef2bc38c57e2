package org.legaloversight.casework;

/** The kinds of open deadlines that the overview tells apart; one deadline may be of several. */
public enum DeadlineTab {
  OVERDUE("已逾期", "d.state = 'RUNNING' and d.due_at < :now"),
  /** In the same sense as {@link org.legaloversight.deadline.Remaining.Level#NEAR}: the day to remind of it has come. */
  NEAR("临近", "d.state = 'RUNNING' and d.due_at >= :now and (d.remind_at <= :now or d.clock <> 'HOURS' and d.remind_at <= :tonight)"),
  PAUSED("中止", "d.state = 'PAUSED'"),
  PROVISIONAL("暂定", "d.provisional"),
  /** Overdue duties of an authority that were reported to the person's own bureau. */
  REPORTED("上报我单位", """
      d.state = 'RUNNING' and d.due_at < :now and d.duty = 'ORGAN' and exists (
        select 1 from case_event e where e.case_number = d.case_number and e.kind = 'DEADLINE'
          and cast(e.fields as jsonb) ->> 'escalatedTo' = any(:bureaus)
          and cast(e.fields as jsonb) ->> 'limit' = d.limit_id
          and cast(e.fields as jsonb) ->> 'due' = cast(cast(d.due_at at time zone 'Asia/Shanghai' as date) as text))"""),
  ALL("全部", "true");

  private final String label;
  private final String condition;

  DeadlineTab(String label, String condition) {
    this.label = label;
    this.condition = condition;
  }

  /** In Chinese, as the page shows it. */
  public String label() {
    return label;
  }

  /** In SQL, over the deadline d. */
  String condition() {
    return condition;
  }
}
