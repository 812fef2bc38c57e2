package org.legaloversight.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.legaloversight.Pages;
import org.legaloversight.SearchText;
import org.legaloversight.casework.CaseScope.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds cases, as far as a person may see them; the newest comes first. */
@Component
public class CaseSearch {

  private static final String FROM = " from case_file f where ";

  private final JdbcClient jdbc;

  CaseSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is asked.
   *
   * @param reach the cases
   * @param text part of a case number, or of the name that the firm had when the case was opened; empty for all
   * @param licences firms whose cases are meant too; they count only beside a text
   * @param state null for both
   */
  public record Asked(Reach reach, String text, Collection<String> licences, CaseState state) {}

  /** The case with exactly this number, however its brackets and blanks are typed. */
  @Transactional(readOnly = true)
  public Optional<CaseFile> numbered(Reach reach, String typed) {
    return jdbc.sql(CaseFiles.SELECT + "where number = ?").param(CaseNumber.typed(typed)).query(CaseFile.class).optional()
        .filter(reach::holds);
  }

  @Transactional(readOnly = true)
  public long count(Asked asked) {
    return asked.reach().none() ? 0 : bind("select count(*)" + FROM + condition(asked), asked).query(Long.class).single();
  }

  /** @param page from 1 */
  @Transactional(readOnly = true)
  public List<CaseFile> page(Asked asked, int page) {
    return asked.reach().none() ? List.of() : bind("select f.*" + FROM + condition(asked) + " order by f.opened_at desc, f.number desc limit " + Pages.SIZE
        + " offset " + (page - 1) * Pages.SIZE, asked).query(CaseFile.class).list();
  }

  private static String condition(Asked asked) {
    return asked.reach().condition() + (asked.state() == null ? "" : " and f.state = :state")
        + (asked.text().isEmpty() ? "" : " and (f.number like :number or f.firm_name like :name or f.firm_licence = any(:licences))");
  }

  private JdbcClient.StatementSpec bind(String sql, Asked asked) {
    JdbcClient.StatementSpec query = jdbc.sql(sql).params(asked.reach().parameters())
        .param("licences", asked.licences().toArray(String[]::new))
        .param("number", containing(CaseNumber.typed(asked.text()))).param("name", containing(asked.text()));
    return asked.state() == null ? query : query.param("state", asked.state().name());
  }

  /** For a like: what the person typed has no wildcards. */
  private static String containing(String text) {
    return "%" + SearchText.literal(text) + "%";
  }
}
