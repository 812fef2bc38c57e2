package org.legaloversight.archive;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseEntry;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.Competence;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long each case is kept, and what is held beyond it. Only a head of the supervising bureau, or of one above it, decides. */
@Component
public class Retention {

  private static final int LONGEST_REASON = 1000;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final CaseFiles files;
  private final Timeline timeline;
  private final Competence competence;
  private final ArchiveSettings settings;

  Retention(JdbcClient jdbc, Clock clock, CaseFiles files, Timeline timeline, Competence competence, ArchiveSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.files = files;
    this.timeline = timeline;
    this.competence = competence;
    this.settings = settings;
  }

  /** @throws Refusal if there is no such case */
  @Transactional(readOnly = true)
  public Kept of(String caseNumber) {
    CaseFile file = files.file(caseNumber);
    Optional<RetentionTerm> decided = jdbc.sql("select term from case_retention where case_number = ? and term is not null")
        .param(caseNumber).query(RetentionTerm.class).optional();
    return new Kept(file, decided.orElse(settings.term(file.kind())), decided.isPresent(), hold(caseNumber).orElse(null));
  }

  private Optional<LegalHold> hold(String caseNumber) {
    return jdbc.sql("select reason, set_at, set_by_name from legal_hold where case_number = ? and lifted_at is null")
        .param(caseNumber).query(LegalHold.class).optional();
  }

  /** @throws Refusal when the person is no head of the bureau, the term is the present one, or the reason is missing */
  @Transactional
  public void decide(String caseNumber, RetentionTerm term, String reason, Staff by) {
    Kept before = decidable(caseNumber, by);
    String because = given(reason);
    if (term == null || before.decided() && before.term() == term) {
      throw new Refusal("请选择与现行不同的保管期限。");
    }
    jdbc.sql("""
            insert into case_retention (case_number, term) values (?, ?)
            on conflict (case_number) do update set term = excluded.term""")
        .params(caseNumber, term.name()).update();
    record(caseNumber, by, "保管期限由" + before.term().title() + "改为" + term.title() + "：" + because,
        Map.of("term", term.name(), "before", before.term().name(), "reason", because));
  }

  /** @throws Refusal when the person is no head of the bureau, the case is held already, or the reason is missing */
  @Transactional
  public void hold(String caseNumber, String reason, Staff by) {
    decidable(caseNumber, by);
    String because = given(reason);
    int set = jdbc.sql("""
            insert into legal_hold (case_number, reason, set_at, set_by, set_by_name) values (?, ?, ?, ?, ?)
            on conflict (case_number) where lifted_at is null do nothing""")
        .params(caseNumber, because, clock.instant().atOffset(ZoneOffset.UTC), by.userId(), by.name()).update();
    if (set == 0) {
      throw new Refusal("本案已经冻结，请刷新页面查看。");
    }
    record(caseNumber, by, "冻结案卷：" + because, Map.of("hold", true, "reason", because));
  }

  /** @throws Refusal when the person is no head of the bureau, the case is not held, or the reason is missing */
  @Transactional
  public void lift(String caseNumber, String reason, Staff by) {
    decidable(caseNumber, by);
    String because = given(reason);
    int lifted = jdbc.sql("update legal_hold set lifted_at = ? where case_number = ? and lifted_at is null")
        .params(clock.instant().atOffset(ZoneOffset.UTC), caseNumber).update();
    if (lifted == 0) {
      throw new Refusal("本案没有冻结，请刷新页面查看。");
    }
    record(caseNumber, by, "解除冻结：" + because, Map.of("hold", false, "reason", because));
  }

  /** The closed cases whose term may be over and of which the engine still knows; some of them may yet be kept. */
  @Transactional(readOnly = true)
  public List<String> closedLongAgo() {
    return jdbc.sql("""
            select number from case_file where state = 'CLOSED' and closed_at < ?
            and not exists (select from case_retention where case_number = number and forgotten_at is not null)
            and not exists (select from legal_hold where case_number = number and lifted_at is null) order by number""")
        .param(Law.today(clock).withDayOfYear(1).minusYears(9).atStartOfDay(Law.ZONE).toOffsetDateTime()).query(String.class).list();
  }

  /** The engine knows nothing more of the case; our own records stay. */
  @Transactional
  public void forgotten(String caseNumber) {
    jdbc.sql("""
            insert into case_retention (case_number, forgotten_at) values (?, ?)
            on conflict (case_number) do update set forgotten_at = excluded.forgotten_at""")
        .params(caseNumber, clock.instant().atOffset(ZoneOffset.UTC)).update();
  }

  private Kept decidable(String caseNumber, Staff by) {
    Kept kept = of(caseNumber);
    if (!competence.heads(by, kept.file())) {
      throw new Refusal("保管期限和冻结由主管机关或其上级机关的负责人决定，请提请负责人办理。");
    }
    return kept;
  }

  private static String given(String reason) {
    if (reason == null || reason.isBlank() || reason.indexOf('\0') >= 0) {
      throw new Refusal("请填写理由。");
    }
    if (reason.strip().length() > LONGEST_REASON) {
      throw new Refusal("理由最多" + LONGEST_REASON + "字，请缩短后再提交。");
    }
    return reason.strip();
  }

  private void record(String caseNumber, Staff by, String text, Map<String, Object> fields) {
    timeline.record(CaseEntry.of(caseNumber, EventKind.ARCHIVE, by, text, fields));
  }
}
