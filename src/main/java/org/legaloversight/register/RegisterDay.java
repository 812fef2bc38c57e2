package org.legaloversight.register;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.Pages;
import org.legaloversight.SearchText;
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

  private static final String ENTERED = " where exists (select from register_event e where e.subject = licence and e.at < :moment)";
  private static final String STAFF = "staff as (select *, " + then(RegisterJournal.FIRM, "firm", "text") + " there from lawyer" + ENTERED + ")";
  private static final String OFFICE = "office as (select *, " + then(RegisterJournal.UNIT, "unit", "text") + " unit_then, "
      + then(FirmAttribute.NAME, "name") + " name_then, "
      + then(RegisterJournal.STATE, "state", "text") + " state_then from firm" + ENTERED + ")";
  private static final String FIRMS = "with " + STAFF + ", " + OFFICE + """
      , asked as (
        select * from office where (:one = '' or licence = :one)
          and (:one <> '' or unit_then = any(:units) and (state_then = :state or :state = '' and state_then <> 'DEREGISTERED'))
          and (:text = '' or licence = upper(:text) or name like :within or name_then like :within))
      """;
  /** Everything that is asked of every lawyer here costs; what only a page shows is asked of its rows. */
  private static final String LAWYERS = "with " + STAFF + ", " + OFFICE + """
      , asked as (
        select s.* from staff s left join office o on o.licence = s.there
        where (:one = '' or s.licence = :one) and (:firm = '' or s.there = :firm)
          and (:one <> '' or :firm <> '' or o.unit_then = any(:units)
            or o.unit_then is null and :all and (:text <> '' or s.deregistered_on is null or s.deregistered_on > :day))
          and (:text = '' or s.licence = :text or s.name like :within or o.name like :within))
      """;
  private static final String FIRM_ROWS = """
      select p.licence, p.name_then name, p.kind_then kind, p.head_office, h.name_then head_office_name, p.unit_then unit,
        p.address_then address, p.head_then head_name, p.licensed_on,
        p.state_then state, p.until_then suspended_until, coalesce(t.lawyers, 0) lawyers, coalesce(t.partners, 0) partners
      from (select *, %s until_then, %s kind_then, %s address_then, %s head_then from page) p
        left join lateral (select %s name_then from firm where licence = p.head_office) h on true
        left join (select there, count(*) lawyers, count(*) filter (where partner_then) partners
          from (select there, %s partner_then from staff where there in (select licence from page)) there group by there) t on t.there = p.licence
      order by p.name_then, p.licence
      """.formatted(then(RegisterJournal.UNTIL, "suspended_until", "date"), then(FirmAttribute.KIND, "kind"),
          then(FirmAttribute.ADDRESS, "address"), then(FirmAttribute.HEAD, "head_name"), then(FirmAttribute.NAME, "name"),
          then(RegisterJournal.PARTNER, "partner", "boolean"));
  private static final String LAWYER_ROWS = """
      select licence, name, there firm, (select %s from (select * from firm where licence = there) f) firm_name,
        case when there is null then %s end left_firm_on, %s partner, %s responsible, part_time, practising_since, %s suspended_until,
        %s partner_barred_until, state_then state, case when state_then = 'DEREGISTERED' then deregistered_on end deregistered_on
      from (select *, case when there is not null then 'PRACTISING' when %s = 'DEREGISTERED' then 'DEREGISTERED' else 'UNATTACHED' end state_then
        from page)
      """.formatted(then("f.licence", FirmAttribute.NAME.name(), "f.name", "text"), then(RegisterJournal.LEFT, "left_firm_on", "date"),
          then(RegisterJournal.PARTNER, "partner", "boolean"), then(RegisterJournal.RESPONSIBLE, "responsible", "boolean"),
          then(RegisterJournal.PRACTICE, "suspended_until", "date"), then(RegisterJournal.PARTNER_BAR, "partner_barred_until", "date"),
          then(RegisterJournal.PRACTICE_STATE, "state", "text"));
  private static final String ALL = ", page as materialized (select * from asked)";
  private static final String BY_NAME = "order by name, licence";

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
   *     and those no longer licensed only by their name or number
   * @param text a part of a name or a whole number; empty for all. A firm is found by its name of that day and by the one it has now,
   *     a lawyer by the one his or her firm has now
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
    return firms(asked, "", page("name_then", page) + FIRM_ROWS).query(FirmOnADay.class).list();
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
    return lawyers(asked, "", "", page("name", page) + LAWYER_ROWS + BY_NAME).query(LawyerOnADay.class).list();
  }

  /** All of them, by name. */
  public List<LawyerOnADay> lawyers(Asked asked) {
    return lawyers(asked, "", "", ALL + LAWYER_ROWS + BY_NAME).query(LawyerOnADay.class).list();
  }

  /** Who practised at the firm itself, its head and partners first. */
  public List<LawyerOnADay> lawyersOf(String firm, LocalDate day) {
    return lawyers(Asked.anywhere(day), "", firm, ALL + LAWYER_ROWS + "order by responsible desc, partner desc, name, licence")
        .query(LawyerOnADay.class).list();
  }

  /** Empty for one who was not on the register yet. */
  public Optional<LawyerOnADay> lawyer(String licence, LocalDate day) {
    return lawyers(Asked.anywhere(day), licence, "", ALL + LAWYER_ROWS).query(LawyerOnADay.class).optional();
  }

  /**
   * What it was on the day: what the first change since then found, or, where there was none, what it is now. One look into an index for
   * each, whatever the database expects of the day: as a join over all changes it ran into the time limit once everybody had moved.
   */
  private static String then(String what, String now, String type) {
    return then("licence", what, now, type);
  }

  private static String then(String subject, String what, String now, String type) {
    return """
        cast((coalesce((select array[e.old] from register_event e where e.subject = %s and e.what = '%s' and e.at >= :moment
          order by e.at, e.id limit 1), array[cast(%s as text)]))[1] as %s)""".formatted(subject, what, now, type);
  }

  private static String then(FirmAttribute attribute, String now) {
    return then(attribute.name(), now, "text");
  }

  private static String page(String by, int page) {
    return ", page as materialized (select * from asked order by " + by + ", licence limit " + Pages.SIZE + " offset " + (page - 1) * Pages.SIZE + ")";
  }

  private StatementSpec firms(Asked asked, String one, String sql) {
    return shared(asked, one, FIRMS + sql).param("state", asked.state() == null ? "" : asked.state().name());
  }

  private StatementSpec lawyers(Asked asked, String one, String firm, String sql) {
    return shared(asked, one, LAWYERS + sql).param("firm", firm).param("all", asked.all()).param("day", asked.day());
  }

  private StatementSpec shared(Asked asked, String one, String sql) {
    return jdbc.sql(sql).param("moment", asked.day().plusDays(1).atStartOfDay(Law.ZONE).toInstant().atOffset(ZoneOffset.UTC))
        .param("units", asked.units().toArray(String[]::new)).param("one", one).param("text", asked.text())
        .param("within", "%" + SearchText.literal(asked.text()) + "%");
  }
}
