package org.legaloversight.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.legaloversight.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which firms a person means who types a name or a number of a firm or of one of its lawyers. */
@Component
public class RegisterSearch {

  private static final String FOUND = """
      select licence, '' as lawyer from firm where licence = :number or name like :within
      union all
      select firm, name from lawyer where firm is not null and (licence = :number or name like :beginning)
      union all
      select e.old, l.name from lawyer l join register_event e on e.subject = l.licence and e.what = 'FIRM' and e.old is not null
        where l.licence = :number or l.name like :beginning""";

  private final JdbcClient jdbc;

  RegisterSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Firms by exact licence number or a part of their name, and by the exact certificate number or the beginning of the name of a lawyer
   * who practises or practised there.
   *
   * @param text without blanks; full-width letters and digits of a number do not matter
   * @return licences, each with the names of the lawyers it was found by; empty where it was found by itself
   */
  @Transactional(readOnly = true)
  public Map<String, String> firms(String text) {
    if (text.isEmpty()) {
      return Map.of();
    }
    String number = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    String literal = SearchText.literal(text);
    return jdbc.sql(FOUND).param("number", number).param("within", "%" + literal + "%").param("beginning", literal + "%")
        .query((row, at) -> Map.entry(row.getString(1), row.getString(2))).stream().distinct()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, RegisterSearch::both));
  }

  private static String both(String one, String other) {
    return one.isEmpty() || other.isEmpty() ? one + other : one + "、" + other;
  }
}
