package org.legaloversight.casework;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Issuing a document anew, and taking one back, while nothing hangs on it yet. What has been served is corrected only by another document
 * of the process: a clock runs from its service, and the party relies on it.
 */
@Component
public class DocumentCorrections {

  /** What may be issued anew: nothing but paper depends on its day. */
  private static final Set<DocumentKind> RENEWABLE = EnumSet.of(DocumentKind.RECTIFICATION_NOTICE, DocumentKind.EXTENSION_NOTICE,
      DocumentKind.PENALTY_PROPOSAL, DocumentKind.REFERRAL, DocumentKind.TERMINATION_NOTICE, DocumentKind.TERMINATION_DECISION);

  /** What may be taken back: its issue alone changes no deadline and no register. */
  private static final Set<DocumentKind> WITHDRAWABLE = EnumSet.of(DocumentKind.RECTIFICATION_NOTICE, DocumentKind.PENALTY_PROPOSAL,
      DocumentKind.REFERRAL, DocumentKind.TERMINATION_NOTICE);

  private static final int LONGEST_REASON = 500;

  private final OfficialDocuments documents;
  private final DocumentStandings standings;
  private final ServiceRecords services;
  private final CaseFiles caseFiles;
  private final Timeline timeline;
  private final Units units;
  private final ObjectProvider<DocumentSource> sources;
  private final JdbcClient jdbc;
  private final Clock clock;

  DocumentCorrections(OfficialDocuments documents, DocumentStandings standings, ServiceRecords services, CaseFiles caseFiles, Timeline timeline,
      Units units, ObjectProvider<DocumentSource> sources, JdbcClient jdbc, Clock clock) {
    this.documents = documents;
    this.standings = standings;
    this.services = services;
    this.caseFiles = caseFiles;
    this.timeline = timeline;
    this.units = units;
    this.sources = sources;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether the person's desk issues such documents anew, or takes them back; not whether this one may be. */
  public boolean concerns(Staff person, IssuedDocument document, boolean withdrawal) {
    return person.holds(Role.HEAD, document.unit()) || !withdrawal && person.holds(Role.OFFICER, document.unit());
  }

  /**
   * Issues a document of the same kind, with a new number and today's date, filled from the case as it is now.
   *
   * @throws Refusal if it is not the person's to do, or too late for it
   */
  @Transactional
  public IssuedDocument renew(Staff person, IssuedDocument document) {
    timeline.lock(document.caseNumber());
    refuse(barToRenewal(person, document));
    DocumentDraft draft = draft(document).orElseThrow();
    return documents.issue(document.caseNumber(), draft, document.number());
  }

  /**
   * Takes a document back that was not served yet.
   *
   * @throws Refusal if it is not the person's to do, too late for it, or no reason is given
   */
  @Transactional
  public void withdraw(Staff person, IssuedDocument document, String reason) {
    timeline.lock(document.caseNumber());
    refuse(barToWithdrawal(person, document));
    String why = reason == null ? "" : reason.strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new Refusal("请填写撤回理由，不超过" + LONGEST_REASON + "字。");
    }
    jdbc.sql("insert into official_document_withdrawal (document_number, reason, withdrawn_by, withdrawn_at) values (?, ?, ?, ?)")
        .params(document.number(), why, person.userId(), clock.instant().atOffset(ZoneOffset.UTC)).update();
    timeline.note(document.caseNumber(), EventKind.DOCUMENT, units.unit(document.unit()).name() + "撤回" + document.kind().title() + " "
        + document.number(), Map.of("documentNumber", document.number(), "reason", why));
  }

  private static void refuse(Optional<String> bar) {
    bar.ifPresent(words -> {
      throw new Refusal(words);
    });
  }

  /** Why the document cannot be issued anew now, and what to do instead; empty where it can. */
  public Optional<String> barToRenewal(Staff person, IssuedDocument document) {
    if (!concerns(person, document, false)) {
      return Optional.of("只有制发机关（" + units.unit(document.unit()).name() + "）的承办人和负责人可以重新制发本文书。");
    }
    return general(document).or(() -> {
      if (!RENEWABLE.contains(document.kind()) || draft(document).isEmpty()) {
        return Optional.of(document.kind().title() + "载明的日期已经生效，不能重新制发；确有错误的，请报上级机关依法纠正。");
      }
      boolean moved = draft(document).filter(draft -> draft.unit().equals(document.unit())).isEmpty();
      return moved ? Optional.of("本案已移交其他机关，请由现在的主管机关办理。") : Optional.empty();
    });
  }

  /** As {@link #barToRenewal}, for taking it back. */
  public Optional<String> barToWithdrawal(Staff person, IssuedDocument document) {
    if (!concerns(person, document, true)) {
      return Optional.of("只有制发机关（" + units.unit(document.unit()).name() + "）的负责人可以撤回本文书。");
    }
    return general(document).or(() -> standings.of(document).withdrawnOn() != null ? Optional.of("本文书已经撤回，不能再次撤回。")
        : WITHDRAWABLE.contains(document.kind()) ? Optional.empty()
        : Optional.of(document.kind().title() + "一经制发即产生效力，不能在此撤回；决定有误的，请报上级机关依法纠正。"));
  }

  private Optional<String> general(IssuedDocument document) {
    if (!caseFiles.file(document.caseNumber()).running()) {
      return Optional.of("本案已结案，文书不能再更改；确有错误的，请报上级机关依法纠正。");
    }
    return standings.of(document).barToCorrection().or(() -> services.find(document.number()).map(service -> document.kind().title() + "已于"
        + service.effectiveOn() + "送达，期限已经起算，不能在此更改。" + instead(document.kind())));
  }

  private static String instead(DocumentKind kind) {
    return kind == DocumentKind.RECTIFICATION_NOTICE ? "确需纠正的，请由负责人在待办工作台发起“撤回限期整改”，制发撤回决定书。"
        : "确需纠正的，请报上级机关依法纠正。";
  }

  private Optional<DocumentDraft> draft(IssuedDocument document) {
    return sources.stream().flatMap(source -> source.again(document.caseNumber(), document.kind()).stream()).findFirst();
  }
}
