package org.legaloversight.register;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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

  private static final String FIRMS = """
      with told as (
        select f.licence, f.name, f.kind, f.head_office, h.name head_office_name, register_value(f.licence, 'UNIT', :moment, f.unit) unit,
          f.address, f.head_name, f.licensed_on, register_value(f.licence, 'STATE', :moment, f.state) state,
          cast(register_value(f.licence, 'UNTIL', :moment, cast(f.suspended_until as text)) as date) suspended_until
        from firm f left join firm h on h.licence = f.head_office
        where (:one = '' or f.licence = :one) and exists (select from register_event e where e.subject = f.licence and e.at < :moment)),
      asked as (
        select * from told where (:one <> '' or unit = any(:units) and (state = :state or :state = '' and state <> 'DEREGISTERED'))
          and (:text = '' or licence = upper(:text) or name like :within))
      """;
  private static final String LAWYERS = """
      with seen as (
        select l.*, register_value(l.licence, 'FIRM', :moment, l.firm) there from lawyer l
        where (:one = '' or l.licence = :one) and exists (select from register_event e where e.subject = l.licence and e.at < :moment)
          and (:firm = '' or l.firm = :firm
            or l.licence in (select subject from register_event where what = 'FIRM' and at >= :moment))),
      told as (
        select s.licence, s.name, s.there firm, f.name firm_name, coalesce(register_value(f.licence, 'UNIT', :moment, f.unit), '') unit,
          case when s.there is null then s.left_firm_on end left_firm_on,
          cast(register_value(s.licence, 'PARTNER', :moment, cast(s.partner as text)) as boolean) partner,
          cast(register_value(s.licence, 'RESPONSIBLE', :moment, cast(s.responsible as text)) as boolean) responsible,
          s.part_time, s.practising_since,
          cast(register_value(s.licence, 'PRACTICE', :moment, cast(s.suspended_until as text)) as date) suspended_until,
          cast(register_value(s.licence, 'PARTNER_BAR', :moment, cast(s.partner_barred_until as text)) as date) partner_barred_until
        from seen s left join firm f on f.licence = s.there where :firm = '' or s.there = :firm),
      asked as (
        select * from told where (:one <> '' or :firm <> '' or unit = any(:units) or unit = '' and :all)
          and (:text = '' or licence = :text or name like :within or firm_name like :within))
      """;
  private static final String WITH_STAFF = """
      select a.*, (select count(*) from staff s where s.there = a.licence) lawyers,
        (select count(*) from staff s where s.there = a.licence and s.partner = 'true') partners from page a order by name, licence
      """;
  /** Who practised at the firms of the page: those who do so now, and those who have changed firm since. */
  private static final String STAFF = """
      , staff as materialized (
        select * from (
          select register_value(l.licence, 'FIRM', :moment, l.firm) there, register_value(l.licence, 'PARTNER', :moment, cast(l.partner as text)) partner
          from lawyer l where (l.firm in (select licence from page)
              or l.licence in (select subject from register_event where what = 'FIRM' and at >= :moment))
            and exists (select from register_event e where e.subject = l.licence and e.at < :moment)) every
        where there in (select licence from page))
      """;

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
    return firms(asked, "", FIRMS + "select count(*) from asked").query(Long.class).single();
  }

  /** By name. */
  public List<FirmOnADay> firms(Asked asked, int page) {
    return firms(asked, "", FIRMS + page("name, licence", page) + STAFF + WITH_STAFF).query(FirmOnADay.class).list();
  }

  /** All of them, by name. */
  public List<FirmOnADay> firms(Asked asked) {
    return firms(asked, "", FIRMS + ", page as (select * from asked)" + STAFF + WITH_STAFF).query(FirmOnADay.class).list();
  }

  /** Empty for one that was not on the register yet. */
  public Optional<FirmOnADay> firm(String licence, LocalDate day) {
    return firms(Asked.anywhere(day), licence, FIRMS + ", page as (select * from asked)" + STAFF + WITH_STAFF)
        .query(FirmOnADay.class).optional();
  }

  public long countLawyers(Asked asked) {
    return lawyers(asked, "", "", LAWYERS + "select count(*) from asked").query(Long.class).single();
  }

  /** By name. */
  public List<LawyerOnADay> lawyers(Asked asked, int page) {
    return lawyers(asked, "", "", LAWYERS + page("name, licence", page) + "select * from page order by name, licence").query(LawyerOnADay.class).list();
  }

  /** All of them, by name. */
  public List<LawyerOnADay> lawyers(Asked asked) {
    return lawyers(asked, "", "", LAWYERS + "select * from asked order by name, licence").query(LawyerOnADay.class).list();
  }

  /** Who practised at the firm itself, its head and partners first. */
  public List<LawyerOnADay> lawyersOf(String firm, LocalDate day) {
    return lawyers(Asked.anywhere(day), "", firm, LAWYERS
        + "select * from asked order by responsible desc, partner desc, name, licence").query(LawyerOnADay.class).list();
  }

  /** Empty for one who was not on the register yet. */
  public Optional<LawyerOnADay> lawyer(String licence, LocalDate day) {
    return lawyers(Asked.anywhere(day), licence, "", LAWYERS + "select * from asked").query(LawyerOnADay.class).optional();
  }

  private static String page(String order, int page) {
    return ", page as (select * from asked order by " + order + " limit " + Pages.SIZE + " offset " + (page - 1) * Pages.SIZE + ")";
  }

  private StatementSpec firms(Asked asked, String one, String sql) {
    return shared(asked, one, sql).param("state", asked.state() == null ? "" : asked.state().name());
  }

  private StatementSpec lawyers(Asked asked, String one, String firm, String sql) {
    return shared(asked, one, sql).param("firm", firm).param("all", asked.all());
  }

  private StatementSpec shared(Asked asked, String one, String sql) {
    return jdbc.sql(sql).param("moment", asked.day().plusDays(1).atStartOfDay(Law.ZONE).toInstant().atOffset(ZoneOffset.UTC))
        .param("units", asked.units().toArray(String[]::new)).param("one", one).param("text", asked.text())
        .param("within", "%" + asked.text().replaceAll("([\\\\%_])", "\\\\$1") + "%");
  }
}
