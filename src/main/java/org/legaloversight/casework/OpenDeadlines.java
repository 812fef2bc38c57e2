package org.legaloversight.casework;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.legaloversight.Law;
import org.legaloversight.Pages;
import org.legaloversight.casework.CaseScope.Reach;
import org.legaloversight.deadline.Deadline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open deadlines of many cases at a glance, as far as a person may see them; what is due first comes first. */
@Component
public class OpenDeadlines {

  /** How many there are on a page. */
  public static final int PAGE = Pages.SIZE;

  private static final String FROM = " from deadline d join case_file f on f.number = d.case_number where d.state in ('RUNNING', 'PAUSED') and ";

  private final EntityManager entities;
  private final Clock clock;

  OpenDeadlines(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /**
   * What is asked.
   *
   * @param reach the cases
   * @param bureaus region codes of the bureaus the person sits at: what was reported to these is {@link DeadlineTab#REPORTED}
   */
  public record Asked(Reach reach, Set<String> bureaus) {}

  /** A deadline with the firm of its case and the region code of the case's supervising unit. */
  public record OpenDeadline(Deadline deadline, String firmName, String unit) {}

  /** How many there are of each kind. */
  @Transactional(readOnly = true)
  public Map<DeadlineTab, Long> counts(Asked asked) {
    Map<DeadlineTab, Long> counts = new EnumMap<>(DeadlineTab.class);
    if (asked.reach().none()) {
      Stream.of(DeadlineTab.values()).forEach(tab -> counts.put(tab, 0L));
      return counts;
    }
    String columns = Stream.of(DeadlineTab.values()).map(tab -> "count(*) filter (where " + tab.condition() + ")").collect(Collectors.joining(", "));
    Object[] row = bind(session().createNativeQuery("select " + columns + FROM + asked.reach().condition(), Object[].class), asked,
        Set.of(DeadlineTab.values())).getSingleResult();
    Stream.of(DeadlineTab.values()).forEach(tab -> counts.put(tab, ((Number) row[tab.ordinal()]).longValue()));
    return counts;
  }

  /** @param page from 1 */
  @Transactional(readOnly = true)
  public List<OpenDeadline> page(Asked asked, DeadlineTab tab, int page) {
    if (asked.reach().none()) {
      return List.of();
    }
    NativeQuery<Object[]> query = session().createNativeQuery("select {d.*}, f.firm_name as firm, f.unit as unit" + FROM + asked.reach().condition()
        + " and " + tab.condition() + " order by d.due_at, d.id", Object[].class);
    query.addEntity("d", Deadline.class).addScalar("firm", String.class).addScalar("unit", String.class);
    return bind(query, asked, Set.of(tab)).setFirstResult((page - 1) * PAGE).setMaxResults(PAGE).getResultStream()
        .map(row -> new OpenDeadline((Deadline) row[0], (String) row[1], (String) row[2])).toList();
  }

  private Session session() {
    return entities.unwrap(Session.class);
  }

  private NativeQuery<Object[]> bind(NativeQuery<Object[]> query, Asked asked, Set<DeadlineTab> tabs) {
    Instant now = clock.instant();
    Instant tonight = Law.today(clock).plusDays(1).atStartOfDay(Law.ZONE).toInstant().minusSeconds(1);
    Map<String, Object> values = new HashMap<>(asked.reach().parameters());
    values.putAll(Map.of("now", now, "tonight", tonight, "bureaus", asked.bureaus().toArray(String[]::new)));
    query.getParameterMetadata().getNamedParameterNames().forEach(name -> query.setParameter(name, values.get(name)));
    return query;
  }
}
