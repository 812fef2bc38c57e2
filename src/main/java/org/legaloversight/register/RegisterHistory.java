package org.legaloversight.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What changed in the register, by a case or of one firm or lawyer. */
@Component
public class RegisterHistory {

  private static final Map<String, String> WORDS = Map.ofEntries(Map.entry(RegisterJournal.STATE, "执业状态"), Map.entry(RegisterJournal.FIRM, "执业机构"),
      Map.entry(RegisterJournal.UNIT, "主管机关"), Map.entry("LOCK", "暂停变更执业机构"), Map.entry("UNLOCK", "恢复变更执业机构"),
      Map.entry(RegisterJournal.UNTIL, "停业整顿截止"), Map.entry(RegisterJournal.PARTNER, "合伙人"),
      Map.entry(RegisterJournal.RESPONSIBLE, "负责人或责任律师"), Map.entry(RegisterJournal.PRACTICE, "停止执业截止"),
      Map.entry(RegisterJournal.PRACTICE_STATE, "执业证状态"), Map.entry(RegisterJournal.LEFT, "离开执业机构日期"),
      Map.entry(RegisterJournal.PARTNER_BAR, "不得担任合伙人截止"), Map.entry(RegisterJournal.CONSEQUENCES, "后续影响"),
      Map.entry(RegisterJournal.CARRIED_ON, "接续办理终止程序"), Map.entry(RegisterJournal.ANNULLED, "决定被撤销"));
  private static final Map<String, String> VALUES = Map.of("true", "是", "false", "否");

  private final JdbcClient jdbc;

  RegisterHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One change.
   *
   * @param subject licence of the firm or lawyer
   * @param before null where there was nothing
   * @param actor user id
   * @param caseNumber the case that decided it; null for what no case decided, such as the taking over of a register
   */
  public record Change(String subject, String what, String before, String after, String because, Instant at, String actor,
      String caseNumber) {

    /** What changed, in Chinese. */
    public String words() {
      return FirmAttribute.of(what).map(FirmAttribute::label).orElseGet(() -> WORDS.getOrDefault(what, what));
    }

    public String beforeWords() {
      return words(what, before);
    }

    public String afterWords() {
      return words(what, after);
    }

    /** A state as people name it; a licence stays as it is. */
    private static String words(String what, String value) {
      return value == null ? null : switch (what) {
        case RegisterJournal.STATE -> FirmState.valueOf(value).label();
        case RegisterJournal.PRACTICE_STATE -> LawyerState.valueOf(value).label();
        default -> FirmAttribute.of(what).map(attribute -> attribute.words(value)).orElseGet(() -> VALUES.getOrDefault(value, value));
      };
    }
  }

  /** The changes of a case in their order. */
  @Transactional(readOnly = true)
  public List<Change> of(String caseNumber) {
    return jdbc.sql("""
            select subject, what, old before, new after, because, at, actor, case_number from register_event where case_number = ? order by id""")
        .param(caseNumber).query(Change.class).list();
  }

  /** The changes of a firm or lawyer, the latest first; firms by their names. */
  @Transactional(readOnly = true)
  public List<Change> about(String licence) {
    return jdbc.sql("""
            select e.subject, e.what, coalesce(was.name, e.old) before, coalesce(becomes.name, e.new) after, e.because, e.at, e.actor, e.case_number
            from register_event e left join firm was on was.licence = e.old left join firm becomes on becomes.licence = e.new
            where e.subject = ? order by e.id desc""").param(licence).query(Change.class).list();
  }

  /** Numbers of the lawyers whom the case has brought to where they practise now; not of who has left there since. */
  @Transactional(readOnly = true)
  public List<String> broughtBy(String caseNumber) {
    return jdbc.sql("""
            select distinct e.subject from register_event e where e.case_number = ? and e.what = 'FIRM' and e.new is not null
              and not exists (select from register_event later where later.subject = e.subject and later.what = 'FIRM' and later.id > e.id)
            order by e.subject""").param(caseNumber).query(String.class).list();
  }

  /** The day in Asia/Shanghai on which the case last brought a lawyer anywhere. */
  @Transactional(readOnly = true)
  public Optional<LocalDate> broughtOn(String caseNumber) {
    return jdbc.sql("""
            select (at at time zone 'Asia/Shanghai')::date from register_event
            where case_number = ? and what = 'FIRM' and new is not null order by id desc limit 1""")
        .param(caseNumber).query(LocalDate.class).optional();
  }

  /**
   * A time that a lawyer practised at a firm.
   *
   * @param from in Asia/Shanghai; the day it was entered, at the latest
   * @param until null while it lasts
   * @param caseNumber the case that began it; null for what no case decided
   */
  public record Stay(String firm, String firmName, LocalDate from, LocalDate until, String caseNumber) {}

  /** Where the lawyer has practised since entered on the register, the latest first. */
  @Transactional(readOnly = true)
  public List<Stay> stays(String lawyer) {
    return jdbc.sql("""
            select e.new firm, f.name firm_name, (e.at at time zone 'Asia/Shanghai')::date "from",
              (lead(e.at) over (order by e.id) at time zone 'Asia/Shanghai')::date until, e.case_number
            from register_event e left join firm f on f.licence = e.new where e.subject = ? and e.what = 'FIRM' order by e.id desc""")
        .param(lawyer).query(Stay.class).list().stream().filter(stay -> stay.firm() != null).toList();
  }
}
