package org.legaloversight.archive.verifier;

import java.util.HashSet;
import java.util.Set;

/** Makes every page again from the records. */
final class PageCheck {

  private static final String PAGE = Pages.INDEX + "|(forms|diagrams)/.*";

  private final Records records;
  private final Bundle bundle;
  private final Manifest manifest;

  PageCheck(Records records, Bundle bundle, Manifest manifest) {
    this.records = records;
    this.bundle = bundle;
    this.manifest = manifest;
  }

  void into(Report report) {
    if (manifest.pages() != Pages.VERSION) {
      report.remark("页面由另一版本的平台生成，没有逐页比对；请用该版本平台提供的核验程序。");
      return;
    }
    report.examine(Check.PAGES);
    Set<String> made = new HashSet<>();
    new Pages(records, bundle::text).write((path, text) -> {
      made.add(path);
      report.require(text.equals(bundle.text(path)), Check.PAGES, path + " 与记录不符");
    });
    bundle.files().keySet().stream().filter(path -> path.matches(PAGE) && !made.contains(path))
        .forEach(path -> report.wrong(Check.PAGES, path + " 没有对应的记录"));
  }
}
