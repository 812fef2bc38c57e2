package org.legaloversight.archive.verifier;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What was looked at, and what was wrong with it. */
public final class Report {

  private final Set<Check> examined = EnumSet.noneOf(Check.class);
  private final List<Finding> findings = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private String subject = "";
  private boolean readable = true;

  /** @param what in Chinese */
  public record Finding(Check check, String what) {}

  void subject(String words) {
    subject = words;
  }

  void examine(Check check) {
    examined.add(check);
  }

  void wrong(Check check, String what) {
    examined.add(check);
    findings.add(new Finding(check, what));
  }

  void require(boolean right, Check check, String otherwise) {
    examined.add(check);
    if (!right) {
      wrong(check, otherwise);
    }
  }

  /** Something to know that is no sign of a change. */
  void remark(String words) {
    remarks.add(words);
  }

  void unreadable(String why) {
    readable = false;
    wrong(Check.CONTAINER, why);
  }

  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** 0 intact, 1 changed, 2 no archive that could be read. */
  public int exitCode() {
    return !readable ? 2 : findings.isEmpty() ? 0 : 1;
  }

  /** For people, in Chinese. */
  public String words() {
    StringBuilder words = new StringBuilder("律师行业监管案卷核验\n" + subject + "\n\n");
    for (Check check : Check.values()) {
      List<Finding> wrong = findings.stream().filter(finding -> finding.check() == check).toList();
      words.append(wrong.isEmpty() ? examined.contains(check) ? "  [通过] " : "  [未查] " : "  [不符] ").append(check.title()).append('\n');
      wrong.forEach(finding -> words.append("         ").append(finding.what()).append('\n'));
    }
    words.append('\n').append(conclusion()).append('\n');
    remarks.forEach(remark -> words.append("说明：").append(remark).append('\n'));
    return words.append(limits()).toString();
  }

  private String conclusion() {
    return switch (exitCode()) {
      case 0 -> "结论：没有发现改动、缺失或者调换。";
      case 1 -> "结论：本卷与导出时不一致，共" + findings.size() + "处。";
      default -> "结论：这不是可以读取的案卷压缩包。";
    };
  }

  /** Whoever makes a whole archive anew can compute every hash anew. */
  private String limits() {
    if (exitCode() != 0) {
      return "请从平台重新导出本案卷，并保留这一份备查。\n";
    }
    boolean end = examined.contains(Check.EXPECTED);
    boolean key = examined.contains(Check.KEY);
    if (end || key) {
      return "与平台给出的" + (end ? "链尾哈希" : "") + (end && key ? "、" : "") + (key ? "公钥指纹" : "") + "一致：本卷出自平台。\n";
    }
    return "只凭本卷：可以证明各部分彼此一致，并出自持有卷内所附公钥对应密钥的一方；不能证明这一方就是平台。\n"
        + "请在平台案卷的“归档”页查得这次导出的链尾哈希和平台的公钥指纹，加上 --expect <链尾哈希> --key <公钥指纹> 再核验一次。\n";
  }
}
