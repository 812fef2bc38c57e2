package org.legaloversight.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of the register and of all that hangs on it after whatever happens (decision 0018): each query finds who breaks it. */
public final class StandingRules {

  private static final Map<String, String> REGISTER = new LinkedHashMap<>();
  private static final Map<String, String> CASES = new LinkedHashMap<>();

  static {
    REGISTER.put("no lawyer practises at a firm that is off the register",
        "select l.licence from lawyer l join firm f on f.licence = l.firm where f.state = 'DEREGISTERED'");
    REGISTER.put("no branch goes on when its firm must end or has ended", """
        select b.licence from firm b join firm h on h.licence = b.head_office
        where b.state in ('ACTIVE', 'SUSPENDED') and h.state in ('TERMINATING', 'DEREGISTERED')""");
    REGISTER.put("nobody is a partner or responsible without a firm", "select licence from lawyer where firm is null and (partner or responsible)");
    REGISTER.put("nobody who is barred from partnership by a running suspension is a partner",
        "select licence from lawyer where partner and suspended_until is not null and partner_barred_until >= suspended_until");
    REGISTER.put("a firm is in the state that the journal tells", """
        select f.licence from firm f join lateral (select new from register_event e where e.subject = f.licence and e.what = 'STATE'
          order by e.id desc limit 1) last on true where last.new <> f.state""");
    REGISTER.put("a lawyer is where the journal tells", """
        select l.licence from lawyer l join lateral (select new from register_event e where e.subject = l.licence and e.what = 'FIRM'
          order by e.id desc limit 1) last on true where last.new is distinct from l.firm""");
    REGISTER.put("a firm is called, headed, formed and where the journal tells", """
        select f.licence from firm f cross join lateral (values ('NAME', f.name), ('ADDRESS', f.address), ('HEAD', f.head_name), ('KIND', f.kind)) v (what, value)
          join lateral (select new from register_event e where e.subject = f.licence and e.what = v.what order by e.id desc limit 1) last on true
        where last.new <> v.value""");
    REGISTER.put("a lawyer is licensed or not as the journal tells", """
        select l.licence from lawyer l left join lateral (select coalesce(new, 'DEREGISTERED') as new from register_event e
          where e.subject = l.licence and e.what = 'PRACTICE_STATE' order by e.id desc limit 1) last on true
        where (l.state = 'DEREGISTERED') <> (coalesce(last.new, '') = 'DEREGISTERED')""");
    REGISTER.put("a lawyer is a partner or not as the journal tells", """
        select l.licence from lawyer l join lateral (select new from register_event e where e.subject = l.licence and e.what = 'PARTNER'
          order by e.id desc limit 1) last on true where last.new <> l.partner::text""");
    CASES.put("no closed case holds a lawyer",
        "select p.lawyer from practice_lock p join case_file c on c.number = p.case_number where p.released_on is null and c.state = 'CLOSED'");
    CASES.put("no order runs against a firm that is off the register unless somebody is to say what becomes of it", """
        select o.case_number from rectification_order o join firm f on f.licence = o.firm_licence
        where o.state <> 'CLOSED' and f.state = 'DEREGISTERED'
          and not exists (select from affected_case a where a.case_number = o.case_number and a.settled_at is null)""");
    CASES.put("no firm is ending without a case in which it ends, or somebody who is to take it up again", """
        select f.licence from firm f where f.state = 'TERMINATING' and not exists (select from case_file c
          join rectification_order o on o.case_number = c.number where c.firm_licence in (f.licence, f.head_office) and c.state = 'RUNNING'
          and o.state in ('TERMINATION_DECIDED', 'DISSOLVING'))
          and not exists (select from case_file c join affected_case a on a.case_number = c.number
            where c.firm_licence = f.licence and a.settled_at is null)""");
    CASES.put("what somebody is to decide about a case is a task at a desk", """
        select a.case_number from affected_case a where a.settled_at is null and not exists (select from act_ru_execution x
          join act_re_procdef d on d.id_ = x.proc_def_id_ where d.key_ = 'affected-case' and x.business_key_ = a.case_number)""");
    CASES.put("no task is left where nothing is to be decided", """
        select x.business_key_ from act_ru_execution x join act_re_procdef d on d.id_ = x.proc_def_id_
        where d.key_ = 'affected-case' and x.business_key_ is not null
          and not exists (select from affected_case a where a.case_number = x.business_key_ and a.settled_at is null)""");
    CASES.put("no six months run for a lawyer who has a firm", """
        select l.licence from deadline d join lawyer l on d.owed_by = '律师 ' || l.licence
        where d.limit_id = 'T24' and d.state = 'RUNNING' and l.firm is not null""");
    CASES.put("no case goes on whose decision is void", """
        select c.number from annulled_document a join official_document d on d.number = a.document_number
        join case_file c on c.number = d.case_number join rectification_order o on o.case_number = c.number
        where c.state = 'RUNNING' and o.state <> 'CLOSED'""");
  }

  private final JdbcClient database;
  /** What other tests have left, who change the register without the processes: it is not looked at. */
  private final Set<String> before;

  private StandingRules(JdbcClient database) {
    this.database = database;
    this.before = Stream.of(REGISTER, CASES).flatMap(rules -> broken(rules).stream()).collect(Collectors.toSet());
  }

  /** The rules for what happens from now on. */
  public static StandingRules from(JdbcClient database) {
    return new StandingRules(database);
  }

  public void hold() {
    ofTheRegister();
    check(CASES);
  }

  /** Those that need no case. */
  public void ofTheRegister() {
    check(REGISTER);
  }

  private void check(Map<String, String> rules) {
    assertThat(broken(rules)).filteredOn(each -> !before.contains(each)).isEmpty();
  }

  private List<String> broken(Map<String, String> rules) {
    return rules.entrySet().stream().flatMap(rule -> database.sql(rule.getValue()).query(String.class).list().stream()
        .map(who -> rule.getKey() + ": " + who)).toList();
  }
}
