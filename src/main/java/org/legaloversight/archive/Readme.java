package org.legaloversight.archive;

/** What stands beside an archive, for whoever opens it without us. */
final class Readme {

  private static final String TEXT = """
      案卷 %1$s

      打开 index.html（双击即可，不需要联网）查阅全卷。
      records/ 为数据文件，每行一条 JSON；sources/ 为办理时所用版本的流程图、决策表和表单；
      forms/ 为提交时的表单；diagrams/ 为流程图；files/ 为材料；manifest.json 列明每个文件的大小和 SHA-256。

      怎样核验
      1. 从平台案卷的“归档”页下载核验程序 legal-oversight-verifier.jar（需要 JDK 或 JRE 17 以上，不需要联网）。
         不要使用随案卷一起得到的核验程序。
      2. 在同一页查得这次导出的链尾哈希和平台的公钥指纹。
      3. java -jar legal-oversight-verifier.jar 案卷.zip --expect 链尾哈希 --key 公钥指纹
         返回值：0 没有改动，1 有改动，2 无法读取。
      不加 --expect 和 --key 时只能证明各部分彼此一致，不能证明本卷出自平台。

      How to verify
      index.html shows the whole case file and needs no network. Download legal-oversight-verifier.jar from the page 归档 of the
      case, never from where this archive came from. Then run, with Java 17 or newer:
        java -jar legal-oversight-verifier.jar archive.zip --expect <chain end> --key <fingerprint>
      The page shows both values. Exit code: 0 intact, 1 changed, 2 unreadable. Without them the archive only proves that its
      parts agree with each other, not that it comes from the platform.

      Each event's hash is SHA-256 over the previous hash and its canonical JSON (keys sorted, no blanks) of caseNumber, seq, at,
      actor, actorName, kind, process, task, taskName, fields, text; the first follows SHA-256 of the case number. The last event
      is the export; its fields hold the SHA-256 of every other file in records/. Files in sources/ and files/ have theirs in
      records/sources.jsonl and records/files.jsonl; manifest.sig is the Ed25519 signature of manifest.json.
      """;

  private Readme() {}

  static String text(CaseContent content) {
    return TEXT.formatted(content.caseNumber());
  }
}
