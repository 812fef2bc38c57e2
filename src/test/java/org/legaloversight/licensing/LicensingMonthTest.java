package org.legaloversight.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.StandingRules;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A whole month of licensing ends as it must, whatever people decide. {@code -Dlicensing.applications=2000} is the month of the province,
 * {@code -Dlicensing.seed=…} another one.
 */
@PlatformTest
class LicensingMonthTest {

  private static final int APPLICATIONS = Integer.getInteger("licensing.applications", 30);
  private static final long SEED = Long.getLong("licensing.seed", 20261129);

  /** Each finds the cases that break it; docs/decisions/0022 lists them. */
  private static final Map<String, String> RULES = new LinkedHashMap<>();

  static {
    RULES.put("no job has failed for good", """
        select i.business_key_ from act_ru_incident x join act_ru_execution e on e.id_ = x.proc_inst_id_ join act_ru_execution i on i.id_ = e.id_
        where i.business_key_ in (:cases)""");
    RULES.put("no deadline is open in a closed case", """
        select d.case_number from deadline d join case_file c on c.number = d.case_number
        where c.state = 'CLOSED' and d.state in ('RUNNING', 'PAUSED') and d.limit_id <> 'T24' and c.number in (:cases)""");
    RULES.put("a closed case has an outcome of its application", """
        select a.case_number from licence_application a join case_file c on c.number = a.case_number
        where c.state = 'CLOSED' and a.state in ('APPLIED', 'RECEIVED', 'REVIEWING', 'EXAMINING', 'FILED', 'PASSED_ON', 'AWAITED') and c.number in (:cases)""");
    RULES.put("the review runs from the day of acceptance", """
        select a.case_number from licence_application a join deadline d on d.case_number = a.case_number and d.limit_id = 'T11'
        where (d.start_at at time zone 'Asia/Shanghai')::date <> a.accepted_on and a.case_number in (:cases)""");
    RULES.put("the province's time runs from the end of the city's", """
        select p.case_number from deadline c join deadline p on p.case_number = c.case_number
        where c.limit_id = 'T11' and p.limit_id = 'T12' and (p.start_at at time zone 'Asia/Shanghai')::date <> c.settled_on and p.case_number in (:cases)""");
    RULES.put("what is missing was told at most once", """
        select case_number from official_document where kind = 'SUPPLEMENT_NOTICE' and case_number in (:cases) group by case_number having count(*) > 1""");
    RULES.put("every decision has its one paper", """
        select a.case_number from licence_application a where a.matter not in ('licence-reissue', 'firm-change-filing') and a.case_number in (:cases)
          and (select count(*) from official_document o where o.case_number = a.case_number and o.kind in ('LICENCE_GRANT', 'CERTIFICATE_CANCELLATION')) <>
            case a.state when 'GRANTED' then 1 else 0 end""");
    RULES.put("nothing changed in the register without a grant", """
        select e.case_number from register_event e join licence_application a on a.case_number = e.case_number
        where a.state not in ('GRANTED', 'RECORDED') and e.what in ('FIRM', 'PARTNER', 'PRACTICE_STATE', 'NAME', 'ADDRESS') and e.case_number in (:cases)""");
    RULES.put("a transfer that was granted moved the lawyer, once", """
        select a.case_number from licence_application a where a.matter = 'lawyer-transfer' and a.state = 'GRANTED' and a.case_number in (:cases)
          and (select count(*) from register_event e where e.case_number = a.case_number and e.subject = a.lawyer and e.what = 'FIRM' and e.new = a.firm) <> 1""");
    RULES.put("a new licence was issued only after the old one had come back", """
        select a.case_number from licence_application a join deadline d on d.case_number = a.case_number and d.limit_id = 'T13'
        where a.matter = 'lawyer-transfer' and d.state <> 'CANCELLED' and a.case_number in (:cases)
          and not exists (select from licence_card_event c where c.case_number = a.case_number and c.standing in ('COLLECTED', 'VOID'))""");
    RULES.put("a firm or branch is on the register when its establishment is granted, and not before", """
        select a.case_number from licence_application a where a.matter in ('firm-establishment', 'branch-establishment') and a.case_number in (:cases)
          and (a.state = 'GRANTED') <> exists (select from register_event e where e.case_number = a.case_number and e.what = 'STATE' and e.old is null)""");
    RULES.put("a firm that ended of its own will is off the register, and none of its lawyers is at it", """
        select c.number from case_file c join firm f on f.licence = c.firm_licence where c.kind = 'FIRM_DEREGISTRATION' and c.outcome = '自行终止并注销'
          and (f.state <> 'DEREGISTERED' or exists (select from lawyer l where l.firm = f.licence)) and c.number in (:cases)""");
    RULES.put("nobody has two certificates in hand", """
        select h.holder from (select holder, count(*) cards from licence_card k where (select standing from licence_card_event v
          where v.card = k.id order by v.id desc limit 1) = 'IN_HAND' group by holder) h where h.cards > 1 and (:cases) is not null""");
    RULES.put("one lawyer has one undecided application", """
        select lawyer from licence_application where lawyer is not null and state in ('APPLIED', 'RECEIVED', 'REVIEWING', 'EXAMINING')
        group by lawyer having count(*) > 1""");
  }

  private static final String OUT_OF_STEP = """
      select i.business_key_ || ' ' || t.task_def_key_ from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
      join licence_application a on a.case_number = i.business_key_
      join lateral (select state, due_at from deadline d where d.case_number = i.business_key_ and d.limit_id = case t.task_def_key_
        when 'userTask_checkPapers' then case a.matter when 'licence-reissue' then 'T25a' else 'T10' end when 'userTask_reviewApplication' then 'T11'
        when 'userTask_checkFacts' then 'T11' when 'userTask_examineApplication' then 'T12' when 'userTask_issueLicence' then 'T13' end
        order by d.id desc limit 1) d on true
      where d.state = 'RUNNING' and t.due_date_ is distinct from date_trunc('milliseconds', d.due_at at time zone 'Asia/Shanghai')""";

  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired ProcessEngine engine;
  @Autowired LicenceApplications applications;
  @Autowired LicenceMatters matters;
  @Autowired Checklists checklists;
  @Autowired ProposedNames names;
  @Autowired JdbcClient database;

  @Test
  void whatever_people_decide_the_month_ends_with_every_rule_kept() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    StandingRules standing = StandingRules.from(database);
    LicensingMonth month = new LicensingMonth(engine, desks, clock, new Firms(enrolment), new LikelyForms(applications, matters, checklists, names), SEED);
    List<String> cases = month.run(APPLICATIONS, LocalDate.of(2026, 3, 2), () ->
        assertThat(database.sql(OUT_OF_STEP).query(String.class).list()).as("a task is due on another day than the ledger says").isEmpty());
    assertThat(cases).hasSizeGreaterThan(APPLICATIONS / 2);
    RULES.forEach((rule, query) -> assertThat(database.sql(query).param("cases", cases).query(String.class).list()).as(rule).isEmpty());
    standing.ofTheRegister();
    Map<String, Long> outcomes = new LinkedHashMap<>();
    database.sql("select kind || ' ' || outcome as what, count(*) as many from case_file where number in (:cases) group by 1 order by 1").param("cases", cases)
        .query(row -> {
          outcomes.put(row.getString("what"), row.getLong("many"));
        });
    System.out.printf("%d cases from seed %d: %s%nrefused: %s%n", cases.size(), SEED, outcomes, month.told());
  }
}
