package org.legaloversight.archive.verifier;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** {@code java -jar legal-oversight-verifier.jar 案卷.zip [--expect <hash>] [--key <fingerprint>]}; exit code 0 intact, 1 changed, 2 unreadable. */
public final class VerifierProgram {

  private static final int UNREADABLE = 2;
  private static final String USAGE = """
      用法：java -jar legal-oversight-verifier.jar 案卷.zip [--expect 链尾哈希] [--key 公钥指纹]
      链尾哈希和公钥指纹见平台案卷的“归档”页。返回值：0 没有改动，1 有改动，2 无法读取。
      """;

  private VerifierProgram() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, charset());
    System.exit(run(List.of(arguments), out));
  }

  static int run(List<String> arguments, PrintStream out) {
    String file = null;
    String end = null;
    String key = null;
    for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
      String argument = each.next();
      if (argument.equals("--expect") && each.hasNext()) {
        end = each.next();
      } else if (argument.equals("--key") && each.hasNext()) {
        key = each.next();
      } else if (file == null && !argument.startsWith("--")) {
        file = argument;
      } else {
        file = null;
        break;
      }
    }
    if (file == null) {
      out.print(USAGE);
      return UNREADABLE;
    }
    Report report = Verifier.verify(Path.of(file), new Verifier.Expected(end, key));
    out.print(report.words());
    return report.exitCode();
  }

  /** What the console of Windows reads; UTF-8 everywhere else, whatever the locale says. */
  private static Charset charset() {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    return windows ? Charset.defaultCharset() : StandardCharsets.UTF_8;
  }
}
