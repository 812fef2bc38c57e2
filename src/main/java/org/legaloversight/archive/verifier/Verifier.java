package org.legaloversight.archive.verifier;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.legaloversight.archive.verifier.Sha256.Measured;

/** Looks at an archive from the outside in: the container, the manifest, then what the records say of each other. */
public final class Verifier {

  private static final String SAFE = "[\\p{L}\\p{N}_.()（）〔〕-]+(/[\\p{L}\\p{N}_.()（）〔〕-]+)*";

  private final Expected expected;
  private final Report report = new Report();

  /**
   * What the platform's page of the case says.
   *
   * @param chainEnd hash of the export's event, or null when it is not known
   * @param key fingerprint of the platform's public key, or null when it is not known
   */
  public record Expected(String chainEnd, String key) {}

  private Verifier(Expected expected) {
    this.expected = expected;
  }

  /** Never throws for what is in the file: that is what the report is for. */
  public static Report verify(Path zip, Expected expected) {
    Verifier verifier = new Verifier(expected);
    verifier.report.subject("文件：" + zip.getFileName());
    try {
      verifier.look(Bundle.open(zip), zip);
    } catch (Unreadable e) {
      verifier.report.unreadable(e.getMessage());
    }
    return verifier.report;
  }

  private void look(Bundle bundle, Path zip) {
    report.examine(Check.CONTAINER);
    names(bundle);
    report.require(bundle.showsEverybodyTheSame(), Check.CONTAINER, "压缩包的目录与其中的内容不一致，解压程序看到的会是另一份");
    if (bundle.bytes(Manifest.PATH) == null) {
      report.wrong(Check.MANIFEST, "没有 " + Manifest.PATH + "，这不是平台导出的案卷");
      return;
    }
    attempt(Check.MANIFEST, () -> {
      Manifest manifest = Manifest.read(bundle.text(Manifest.PATH));
      report.subject("案卷：" + manifest.caseNumber() + "\n文件：" + zip.getFileName() + "\n导出：" + manifest.exportedBy() + "，"
          + Moment.minute(manifest.exportedAt()) + "\n链尾：" + manifest.chainEnd() + "\n公钥指纹：" + Signature.fingerprint(manifest.publicKey()));
      manifest(bundle, manifest);
      records(bundle, manifest);
    });
  }

  private void names(Bundle bundle) {
    report.examine(Check.NAMES);
    Set<String> seen = new HashSet<>();
    for (String name : bundle.names()) {
      report.require(seen.add(name), Check.NAMES, "“" + name + "”出现两次");
      boolean safe = name.matches(SAFE) && List.of(name.split("/")).stream().noneMatch(step -> step.matches("\\.+"));
      report.require(safe, Check.NAMES, "“" + Html.escape(name) + "”会写到解压目录之外，或者不是平台起的文件名");
    }
  }

  private void manifest(Bundle bundle, Manifest manifest) {
    report.require(manifest.format() == Manifest.FORMAT, Check.MANIFEST, "案卷格式为第" + manifest.format() + "版，本程序只认第" + Manifest.FORMAT + "版");
    String signature = bundle.text(Manifest.SIGNATURE);
    report.require(signature != null && Signature.holds(bundle.bytes(Manifest.PATH), signature, manifest.publicKey()), Check.SIGNATURE,
        signature == null ? "没有签名" : "签名与清单不符：清单被改动，或者签名出自另一把密钥");
    files(bundle.files(), manifest.files());
    if (expected.chainEnd() != null) {
      report.require(expected.chainEnd().equalsIgnoreCase(manifest.chainEnd()), Check.EXPECTED,
          "本卷链尾为" + manifest.chainEnd() + "，平台给出的是" + expected.chainEnd());
    }
    if (expected.key() != null) {
      report.require(expected.key().equalsIgnoreCase(Signature.fingerprint(manifest.publicKey())), Check.KEY, "本卷由另一把密钥签名，不是平台的公钥");
    }
  }

  private void files(Map<String, Measured> found, Map<String, Measured> listed) {
    report.examine(Check.FILES);
    listed.forEach((path, file) -> {
      report.require(found.containsKey(path), Check.FILES, "缺少 " + path);
      report.require(!found.containsKey(path) || file.equals(found.get(path)), Check.FILES, path + " 的内容与清单不符");
    });
    found.keySet().stream().filter(path -> !listed.containsKey(path) && !path.equals(Manifest.PATH) && !path.equals(Manifest.SIGNATURE))
        .forEach(path -> report.wrong(Check.FILES, "多出 " + path));
  }

  private void records(Bundle bundle, Manifest manifest) {
    attempt(Check.RECORDS, () -> {
      Map<String, String> texts = bundle.files().keySet().stream().filter(path -> path.matches(Records.FOLDER + "[a-z-]+" + Records.ENDING))
          .collect(Collectors.toMap(path -> path.substring(Records.FOLDER.length(), path.length() - Records.ENDING.length()), bundle::text));
      Records records = Records.read(texts);
      attempt(Check.CHAIN, () -> new ChainCheck(records, texts, manifest).into(report));
      attempt(Check.DOCUMENTS, () -> new PaperCheck(records).into(report));
      attempt(Check.ATTACHMENTS, () -> new AttachmentCheck(records, bundle).into(report));
      attempt(Check.DEADLINES, () -> new DeadlineCheck(records).into(report));
      attempt(Check.FORMS, () -> new FormCheck(records, bundle).into(report));
      attempt(Check.PAGES, () -> new PageCheck(records, bundle, manifest).into(report));
    });
  }

  /** What stops one check does not stop the others. */
  private void attempt(Check check, Runnable examination) {
    try {
      examination.run();
    } catch (RuntimeException e) {
      report.wrong(check, "无法核验：" + (e instanceof Unreadable ? e.getMessage() : "内容不是平台写出的样子"));
    }
  }
}
