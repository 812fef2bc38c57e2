package org.legaloversight.register;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.Law;
import org.legaloversight.Pages;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register as it showed itself at the end of any day in Asia/Shanghai: who was where, under whom and in which state. It goes by the
 * day on which a change was entered; before a firm or lawyer was entered the register shows nothing of it.
 */
@Component
@Transactional(readOnly = true)
public class RegisterDay {

  /**
   * Who was on the register, and what the first change since then found of each thing that has changed since: for those, that is what it
   * was on the day, and for all others what it is now. One row for each firm or lawyer, so that all is joined by hash: joined thing by
   * thing, the database's estimates fail and a question runs into its time limit once everybody has changed something.
   */
  private static final String THEN = """
      with entered as (select distinct subject from register_event where at < :moment),
      found as (
        select distinct on (subject, what) subject, what, old from register_event where at >= :moment order by subject, what, at, id),
      changed as (select subject, %s from found group by subject),
      staff as (
        select l.*, %s there, %s partner_then from lawyer l join entered on entered.subject = l.licence left join changed c on c.subject = l.licence),
      office as (
        select f.*, %s unit_then, %s state_then, %s suspended_then
        from firm f join entered on entered.subject = f.licence left join changed c on c.subject = f.licence),
      """.formatted(
          Stream.of(RegisterJournal.FIRM, RegisterJournal.PARTNER, RegisterJournal.RESPONSIBLE, RegisterJournal.PRACTICE, RegisterJournal.PARTNER_BAR,
              RegisterJournal.UNIT, RegisterJournal.STATE, RegisterJournal.UNTIL).map(RegisterDay::pivot).collect(Collectors.joining(", ")),
          then(RegisterJournal.FIRM, "l.firm", "text"), then(RegisterJournal.PARTNER, "l.partner", "boolean"),
          then(RegisterJournal.UNIT, "f.unit", "text"), then(RegisterJournal.STATE, "f.state", "text"),
          then(RegisterJournal.UNTIL, "f.suspended_until", "date"));
  private static final String FIRMS = THEN + """
      asked as (
        select * from office where (:one = '' or licence = :one)
          and (:one <> '' or unit_then = any(:units) and (state_then = :state or :state = '' and state_then <> 'DEREGISTERED'))
          and (:text = '' or licence = upper(:text) or name like :within))
      """;
  private static final String LAWYERS = THEN + """
      asked as (
        select s.*, o.name firm_name from staff s left join office o on o.licence = s.there
        where (:one = '' or s.licence = :one) and (:firm = '' or s.there = :firm)
          and (:one <> '' or :firm <> '' or o.unit_then = any(:units) or o.unit_then is null and :all)
          and (:text = '' or s.licence = :text or s.name like :within or o.name like :within))
      """;
  private static final String FIRM_ROWS = """
      select p.licence, p.name, p.kind, p.head_office, h.name head_office_name, p.unit_then unit, p.address, p.head_name, p.licensed_on,
        p.state_then state, p.suspended_then suspended_until,
        coalesce(t.lawyers, 0) lawyers, coalesce(t.partners, 0) partners
      from page p left join firm h on h.licence = p.head_office
        left join (select there, count(*) lawyers, count(*) filter (where partner_then) partners from staff group by there) t on t.there = p.licence
      order by p.name, p.licence
      """;
  private static final String LAWYER_ROWS = """
      select p.licence, p.name, p.there firm, p.firm_name, case when p.there is null then p.left_firm_on end left_firm_on, p.partner_then partner,
        %s responsible, p.part_time, p.practising_since, %s suspended_until, %s partner_barred_until
      from page p left join changed c on c.subject = p.licence
      """.formatted(then(RegisterJournal.RESPONSIBLE, "p.responsible", "boolean"), then(RegisterJournal.PRACTICE, "p.suspended_until", "date"),
          then(RegisterJournal.PARTNER_BAR, "p.partner_barred_until", "date"));
  private static final String ALL = ", page as (select * from asked)";
  private static final String BY_NAME = "order by p.name, p.licence";

  private final JdbcClient jdbc;

  RegisterDay(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What somebody looks for.
   *
   * @param day the register at its end; a day to come shows the register as it is
   * @param units region codes of the supervising units
   * @param all whether these are all there are: lawyers without a firm are found by nobody's unit
   * @param text a part of a name or a whole number; empty for all
   * @param state of the firms; null for all that are on the register
   */
  public record Asked(LocalDate day, List<String> units, boolean all, String text, FirmState state) {

    private static Asked anywhere(LocalDate day) {
      return new Asked(day, List.of(), true, "", null);
    }
  }

  public long countFirms(Asked asked) {
    return firms(asked, "", "select count(*) from asked").query(Long.class).single();
  }

  /** By name. */
  public List<FirmOnADay> firms(Asked asked, int page) {
    return firms(asked, "", page(page) + FIRM_ROWS).query(FirmOnADay.class).list();
  }

  /** All of them, by name. */
  public List<FirmOnADay> firms(Asked asked) {
    return firms(asked, "", ALL + FIRM_ROWS).query(FirmOnADay.class).list();
  }

  /** Empty for one that was not on the register yet. */
  public Optional<FirmOnADay> firm(String licence, LocalDate day) {
    return firms(Asked.anywhere(day), licence, ALL + FIRM_ROWS).query(FirmOnADay.class).optional();
  }

  public long countLawyers(Asked asked) {
    return lawyers(asked, "", "", "select count(*) from asked").query(Long.class).single();
  }

  /** By name. */
  public List<LawyerOnADay> lawyers(Asked asked, int page) {
    return lawyers(asked, "", "", page(page) + LAWYER_ROWS + BY_NAME).query(LawyerOnADay.class).list();
  }

  /** All of them, by name. */
  public List<LawyerOnADay> lawyers(Asked asked) {
    return lawyers(asked, "", "", ALL + LAWYER_ROWS + BY_NAME).query(LawyerOnADay.class).list();
  }

  /** Who practised at the firm itself, its head and partners first. */
  public List<LawyerOnADay> lawyersOf(String firm, LocalDate day) {
    return lawyers(Asked.anywhere(day), "", firm, ALL + LAWYER_ROWS + "order by responsible desc, partner desc, p.name, p.licence")
        .query(LawyerOnADay.class).list();
  }

  /** Empty for one who was not on the register yet. */
  public Optional<LawyerOnADay> lawyer(String licence, LocalDate day) {
    return lawyers(Asked.anywhere(day), licence, "", ALL + LAWYER_ROWS).query(LawyerOnADay.class).optional();
  }

  private static String pivot(String what) {
    return "bool_or(what = '%1$s') %1$s_changed, max(old) filter (where what = '%1$s') %1$s".formatted(what);
  }

  private static String then(String what, String now, String type) {
    return "case when c.%1$s_changed then cast(c.%1$s as %3$s) else %2$s end".formatted(what, now, type);
  }

  private static String page(int page) {
    return ", page as (select * from asked order by name, licence limit " + Pages.SIZE + " offset " + (page - 1) * Pages.SIZE + ")";
  }

  private StatementSpec firms(Asked asked, String one, String sql) {
    return shared(asked, one, FIRMS + sql).param("state", asked.state() == null ? "" : asked.state().name());
  }

  private StatementSpec lawyers(Asked asked, String one, String firm, String sql) {
    return shared(asked, one, LAWYERS + sql).param("firm", firm).param("all", asked.all());
  }

  private StatementSpec shared(Asked asked, String one, String sql) {
    return jdbc.sql(sql).param("moment", asked.day().plusDays(1).atStartOfDay(Law.ZONE).toInstant().atOffset(ZoneOffset.UTC))
        .param("units", asked.units().toArray(String[]::new)).param("one", one).param("text", asked.text())
        .param("within", "%" + asked.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
  }
}
