package org.legaloversight.casework;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Unit;
import org.legaloversight.jurisdiction.Units;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The case files. Every change of one is also an event of its timeline. */
@Component
public class CaseFiles {

  static final String SELECT = """
      select number, kind, unit, concerned, firm_licence, firm_name, opened_at, opened_by, state, outcome, closed_at from case_file
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Numbering numbering;
  private final Units units;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  CaseFiles(JdbcClient jdbc, Clock clock, Numbering numbering, Units units, Timeline timeline, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.numbering = numbering;
    this.units = units;
    this.timeline = timeline;
    this.events = events;
  }

  /**
   * Opens a case in the caller's transaction.
   *
   * @param firmLicence null for a firm that is being established, see {@link #licensed}
   * @param firmName of a firm that is being established the name it proposes
   * @return the case number, e.g. 湘430102整〔2026〕3号: without gap for each unit, kind and year in Asia/Shanghai
   * @throws Refusal if the unit is unknown
   */
  @Transactional
  public String open(CaseKind kind, String unitCode, String firmLicence, String firmName, Staff by) {
    Unit unit = units.unit(unitCode);
    String number = numbering.next(unit.code(), "case " + kind, "湘" + unit.code() + kind.word());
    jdbc.sql("""
            insert into case_file (number, kind, unit, firm_licence, firm_name, opened_at, opened_by, state, last_seq, last_hash)
            values (?, ?, ?, ?, ?, ?, ?, 'RUNNING', 0, ?)""")
        .params(number, kind.name(), unit.code(), firmLicence, firmName, clock.instant().atOffset(ZoneOffset.UTC), by.userId(),
            HashChain.root(number))
        .update();
    timeline.record(CaseEntry.of(number, EventKind.SYSTEM, by, unit.name() + "立案：" + kind.title() + "，" + firmName,
        opening(unit, firmLicence, firmName)));
    return number;
  }

  private static Map<String, Object> opening(Unit unit, String firmLicence, String firmName) {
    Map<String, Object> fields = new LinkedHashMap<>(Map.of("unit", unit.code(), "firmName", firmName));
    if (firmLicence != null) {
      fields.put("firmLicence", firmLicence);
    }
    return fields;
  }

  /** @throws Refusal if there is no such case */
  @Transactional(readOnly = true)
  public CaseFile file(String caseNumber) {
    return find(caseNumber).orElseThrow(() -> new UnknownCase(caseNumber));
  }

  /** Empty for the number of a case that is kept elsewhere, or null. */
  @Transactional(readOnly = true)
  public Optional<CaseFile> find(String caseNumber) {
    return jdbc.sql(SELECT + "where number = ?").param(caseNumber).query(CaseFile.class).optional();
  }

  /** The running cases of a firm, the oldest first. */
  @Transactional(readOnly = true)
  public List<CaseFile> runningOf(String firmLicence) {
    return jdbc.sql(SELECT + "where firm_licence = ? and state = 'RUNNING' order by opened_at, number").param(firmLicence)
        .query(CaseFile.class).list();
  }

  /**
   * Closes a case.
   *
   * @param outcome in the Chinese words of the capability whose case it is, such as 整改合格
   * @throws Refusal if it is closed already
   */
  @Transactional
  public void close(String caseNumber, String outcome) {
    CaseFile file = lockRunning(caseNumber, "不能重复结案");
    jdbc.sql("update case_file set state = 'CLOSED', outcome = ?, closed_at = ? where number = ?")
        .params(outcome, clock.instant().atOffset(ZoneOffset.UTC), file.number())
        .update();
    timeline.note(caseNumber, "结案：" + outcome, Map.of("outcome", outcome));
    events.publishEvent(new CaseClosed(caseNumber, outcome));
  }

  /**
   * Hands a running case to another supervising unit, because its firm has moved. Its number stays.
   *
   * @throws Refusal if the unit is unknown or the case closed
   */
  @Transactional
  public void moveUnit(String caseNumber, String unitCode) {
    Unit to = units.unit(unitCode);
    CaseFile file = lockRunning(caseNumber, "不能移交");
    if (file.unit().equals(to.code())) {
      return;
    }
    jdbc.sql("update case_file set unit = ? where number = ?").params(to.code(), file.number()).update();
    timeline.note(caseNumber, "主管机关由" + units.unit(file.unit()).name() + "变更为" + to.name(),
        Map.of("from", file.unit(), "to", to.code()));
    events.publishEvent(new CaseMoved(caseNumber, file.unit(), to.code()));
  }

  /**
   * Lets a running case concern one further bureau, which reads it from then on and whose desks its tasks may come to; it acts for the
   * case no more than before. A bureau that it concerned until then is left out: of a firm that moves, the new county takes its place.
   *
   * @throws Refusal if the unit is unknown or the case closed
   */
  @Transactional
  public void concern(String caseNumber, String unitCode) {
    Unit to = units.unit(unitCode);
    CaseFile file = lockRunning(caseNumber, "不能再涉及其他司法局");
    if (to.code().equals(file.concerned())) {
      return;
    }
    jdbc.sql("update case_file set concerned = ? where number = ?").params(to.code(), file.number()).update();
    if (file.concerned() == null) {
      timeline.note(caseNumber, "本案同时涉及" + to.name(), Map.of("concerned", to.code()));
    } else {
      timeline.note(caseNumber, "本案同时涉及的司法局由" + units.unit(file.concerned()).name() + "变更为" + to.name(),
          Map.of("concerned", to.code(), "concernedBefore", file.concerned()));
      events.publishEvent(new CaseConcerns(caseNumber, file.concerned(), to.code()));
    }
  }

  /**
   * The firm that the case is about has been established: from now on its desk reads the case. Its name in the case stays the one it
   * proposed.
   *
   * @throws Refusal if the case has a licence already or is closed
   */
  @Transactional
  public void licensed(String caseNumber, String licence) {
    Desk firm = new Desk(Role.FIRM, licence); // what cannot hold a desk would break every page of the case
    CaseFile file = lockRunning(caseNumber, "不能登记统一社会信用代码");
    if (file.firmLicence() != null) {
      throw new Refusal("案卷“" + caseNumber + "”的律师事务所已有统一社会信用代码" + file.firmLicence() + "，不能另行登记。");
    }
    jdbc.sql("update case_file set firm_licence = ? where number = ?").params(firm.holder(), file.number()).update();
    timeline.note(caseNumber, file.firmName() + "的统一社会信用代码为" + licence, Map.of("firmLicence", licence));
  }

  /**
   * Keeps everybody else from changing the case until the caller's transaction ends; what the caller reads of it from then on stays true.
   *
   * @throws Refusal if there is no such case
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void lock(String caseNumber) {
    timeline.lock(caseNumber);
  }

  private CaseFile lockRunning(String caseNumber, String otherwise) {
    timeline.lock(caseNumber);
    CaseFile file = file(caseNumber);
    if (!file.running()) {
      throw new Refusal("案卷“" + caseNumber + "”已结案，" + otherwise + "。");
    }
    return file;
  }
}
