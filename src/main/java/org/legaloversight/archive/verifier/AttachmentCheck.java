package org.legaloversight.archive.verifier;

import java.util.Set;
import java.util.stream.Collectors;

/** Evidence and other files: what lies in the archive against its row, and each row against the hash that the timeline took down. */
final class AttachmentCheck {

  private static final String HASH = "sha256";

  private final Records records;
  private final Bundle bundle;

  AttachmentCheck(Records records, Bundle bundle) {
    this.records = records;
    this.bundle = bundle;
  }

  void into(Report report) {
    report.examine(Check.ATTACHMENTS);
    Set<String> told = records.of(Records.EVENTS).stream().map(event -> event.parsed("fields").text(HASH)).filter(hash -> !hash.isEmpty())
        .collect(Collectors.toSet());
    for (Row file : records.of(Records.FILES)) {
      Sha256.Measured lies = bundle.files().get(file.text("path"));
      report.require(lies != null, Check.ATTACHMENTS, "缺少材料“" + file.text("title") + "”（" + file.text("path") + "）");
      report.require(lies == null || lies.sha256().equals(file.text(HASH)), Check.ATTACHMENTS, "材料“" + file.text("title") + "”的内容与登记时不同");
      report.require(told.remove(file.text(HASH)) || repeated(file), Check.ATTACHMENTS, "材料“" + file.text("title") + "”的指纹在办理记录中没有");
    }
    told.forEach(hash -> report.wrong(Check.ATTACHMENTS, "办理记录中指纹为" + hash + "的材料不在卷内"));
    bundle.files().keySet().stream().filter(path -> path.startsWith(Bundle.ATTACHMENTS))
        .filter(path -> records.of(Records.FILES).stream().noneMatch(file -> file.text("path").equals(path)))
        .forEach(path -> report.wrong(Check.ATTACHMENTS, path + " 没有登记"));
  }

  /** The same bytes may have been handed in more than once. */
  private boolean repeated(Row file) {
    return records.of(Records.FILES).stream().takeWhile(other -> other != file).anyMatch(other -> other.text(HASH).equals(file.text(HASH)));
  }
}
