package org.legaloversight.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.legaloversight.deadline.Countdown;
import org.legaloversight.deadline.Deadline;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.DeadlineState;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** What every form shows at its head: case, firm, supervising unit, and until when. */
@Component
public class CaseHeader {

  private final CaseFiles caseFiles;
  private final DeadlineLedger ledger;
  private final Countdown countdown;
  private final Units units;

  CaseHeader(CaseFiles caseFiles, DeadlineLedger ledger, Countdown countdown, Units units) {
    this.caseFiles = caseFiles;
    this.ledger = ledger;
    this.countdown = countdown;
    this.units = units;
  }

  /**
   * By the keys that the forms use.
   *
   * @param shown which of the open deadlines concern the reader
   */
  public Map<String, Object> of(String caseNumber, Predicate<Deadline> shown) {
    CaseFile file = caseFiles.file(caseNumber);
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("caseNumber", caseNumber);
    header.put("firmName", file.firmName());
    header.put("unitName", units.unit(file.unit()).name());
    header.put("deadlineText", ledger.of(caseNumber).stream().filter(deadline -> deadline.state().open())
        .filter(shown).map(this::words).collect(Collectors.joining("；")));
    return header;
  }

  private String words(Deadline deadline) {
    String until = deadline.state() == DeadlineState.PAUSED ? "自" + deadline.pausedOn() + "起中止计算"
        : "至" + deadline.dueDay() + "届满，" + countdown.of(deadline).words();
    return deadline.name() + until + (deadline.provisional() ? "（暂定）" : "") + (deadline.confirmed() ? "" : "（期限依据未逐字核对）");
  }
}
