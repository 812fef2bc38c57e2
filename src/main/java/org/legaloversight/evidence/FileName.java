package org.legaloversight.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.legaloversight.Refusal;

/**
 * The name a file was uploaded with, once it is known to be one that every system can keep and that shows what it is.
 *
 * @param text at most {@value #LONGEST} characters, composed (NFC)
 */
public record FileName(String text) {

  private static final int LONGEST = 200;

  /** Control and invisible characters, those that turn the direction of writing, halves of characters, and what could not be decoded. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\ufffd]");
  private static final Pattern PATH = Pattern.compile("[/\\\\]|^[A-Za-z]:|^\\.+$");
  private static final Pattern SIGNS = Pattern.compile("[<>:\"|?*]");
  private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  /** @throws Refusal when it is none */
  public static FileName of(String given) {
    String name = Normalizer.normalize(given, Normalizer.Form.NFC);
    refuseIf(UNSEEN.matcher(name).find(), "文件名含有不可见的控制字符，请改名后重新上传。");
    name = name.strip();
    refuseIf(name.isEmpty(), "文件没有名称，请改名后重新上传。");
    refuseIf(PATH.matcher(name).find(), "文件名“" + name + "”含有路径，请去掉斜线等路径部分后重新上传。");
    refuseIf(SIGNS.matcher(name).find(), "文件名“" + name + "”含有符号 < > : \" | ? * 之一，请改名后重新上传。");
    refuseIf(DEVICE.matcher(name).matches(), "文件名“" + name + "”是操作系统保留的名称，请改名后重新上传。");
    refuseIf(name.codePointCount(0, name.length()) > LONGEST, "文件名超过" + LONGEST + "个字，请缩短后重新上传。");
    refuseIf(name.startsWith(".") || ending(name).isEmpty(), "文件名“" + name + "”没有结尾（如 .pdf），请补上后重新上传。");
    return new FileName(name);
  }

  private static void refuseIf(boolean wrong, String words) {
    if (wrong) {
      throw new Refusal(words);
    }
  }

  /** What follows the last dot, in small letters. */
  public String ending() {
    return ending(text);
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
