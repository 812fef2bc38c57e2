package org.legaloversight.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.legaloversight.Law;
import org.legaloversight.archive.verifier.Sha256;
import org.legaloversight.casework.CaseAttachment;
import org.legaloversight.casework.CaseEntry;
import org.legaloversight.casework.CaseRecords;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.casework.ShownForms;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.ServiceForm;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases that went through the real process, and their archives; beside what the house has, each with a file of evidence. */
class ExportedCase {

  static final String COUNTY = "430102";
  static final Staff HEAD = new Staff("head430102", "周国华", Set.of(new Desk(Role.HEAD, COUNTY)));
  static final Staff OFFICER = new Staff("officer430102", "王晓岚", Set.of(new Desk(Role.OFFICER, COUNTY)));
  static final byte[] EVIDENCE = "照片：档案室\u0000\u0001".getBytes(StandardCharsets.UTF_8);
  static final String ODD = "奇\"怪\\的<名>&字'\u2028\uD83D\uDE00\t第二行\n../..";

  private final Desks desks;
  private final MovableClock clock;
  private final Enrolment enrolment;
  private final Timeline timeline;
  private final CaseArchive archive;
  private final SigningKey key;
  private final TransactionTemplate oneLook;

  ExportedCase(Desks desks, MovableClock clock, Enrolment enrolment, Timeline timeline, ShownForms forms, HouseRecords house,
      List<CaseRecords> modules, SigningKey key, PlatformTransactionManager transactions) {
    this.desks = desks;
    this.clock = clock;
    this.enrolment = enrolment;
    this.timeline = timeline;
    this.key = key;
    this.archive = new CaseArchive(timeline, forms, house, Stream.concat(modules.stream().filter(module -> !module.set().equals("evidence")), Stream.of(new Evidence())).toList());
    this.oneLook = new TransactionTemplate(transactions);
    this.oneLook.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /** An order just opened, with a file. */
  String opened() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    return opened(new Firms(enrolment).partnership(COUNTY));
  }

  private String opened(String firm) {
    String number = desks.start("officer" + COUNTY, "firm-rectification", Map.of("firm", firm, "months", 1,
        "findings", List.of(Map.of("ground", "ARCHIVES", "facts", ODD, "demand", "应当改正的内容"))));
    timeline.record(CaseEntry.of(number, EventKind.SYSTEM, OFFICER, "收取材料：" + ODD, Map.of("sha256", Sha256.of(EVIDENCE))));
    return number;
  }

  /** An order that ended well. */
  String closed() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    String firm = new Firms(enrolment).partnership(COUNTY);
    String number = opened(firm);
    String today = Law.today(clock).toString();
    head(number, "userTask_approveOrder", "APPROVE");
    officer(number, "userTask_recordService", ServiceForm.handedOver(LocalDate.parse(today), "回证1号"));
    desks.submit("officer430100", number, "userTask_acknowledgeNotice", Map.of());
    desks.submit("firm" + firm, number, "userTask_submitReport", Map.of("decision", "REPORT", "report", "已全部整改"));
    officer(number, "userTask_recheckOnSite", Map.of("recheckedOn", today, "inspector1", "张三", "inspector2", "李四",
        "results", List.of(Map.of("result", "DONE"))));
    head(number, "userTask_confirmRecheck", "PASSED");
    return number;
  }

  /** @return number of the decision that takes the order back */
  String takenBack(String number) {
    desks.start("head" + COUNTY, "firm-rectification-withdrawal", Map.of("caseNumber", number, "reason", "认定有误"));
    String told = timeline.of(number).stream().map(RecordedEvent::text).filter(text -> text.contains("制发撤回决定书")).findFirst().orElseThrow();
    return told.substring(told.lastIndexOf(' ') + 1);
  }

  void head(String number, String task, String decision) {
    desks.submit("head" + COUNTY, number, task, Map.of("decision", decision, "opinion", "意见"));
  }

  void officer(String number, String task, Map<String, Object> form) {
    desks.submit("officer" + COUNTY, number, task, form);
  }

  CaseContent gathered(String number) {
    return oneLook.execute(status -> archive.gather(number, HEAD));
  }

  byte[] zip(String number) {
    return zip(gathered(number), key);
  }

  static byte[] zip(CaseContent content, SigningKey key) {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try {
      ArchiveZip.write(content, key, zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zip.toByteArray();
  }

  /** A module with files, as it would be. */
  private static final class Evidence implements CaseRecords {

    @Override
    public String set() {
      return "evidence";
    }

    @Override
    public String title() {
      return "证据目录";
    }

    @Override
    public Map<String, String> columns() {
      return Map.of("what", "证明什么");
    }

    @Override
    public List<Map<String, Object>> rows(String caseNumber) {
      return List.of(Map.of("what", ODD, "ordinal", 1));
    }

    @Override
    public List<CaseAttachment> files(String caseNumber) {
      return List.of(new CaseAttachment(ODD + ".jpg", ODD, "证明档案室没有上锁", Sha256.of(EVIDENCE), () -> new ByteArrayInputStream(EVIDENCE)));
    }
  }
}
