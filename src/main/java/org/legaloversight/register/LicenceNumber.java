package org.legaloversight.register;

import java.util.Locale;
import java.util.regex.Pattern;
import org.legaloversight.Refusal;

/** A firm's licence number: its unified social credit code, 18 characters with a check character (GB 32100-2015). */
public record LicenceNumber(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{18}");

  /** @throws Refusal when the shape is wrong or the check character does not fit the other 17 */
  public LicenceNumber {
    value = value.strip().toUpperCase(Locale.ROOT);
    if (!SHAPE.matcher(value).matches() || value.charAt(17) != checkOf(value.substring(0, 17))) {
      throw new Refusal("统一社会信用代码“" + value + "”有误（应为18位且校验位相符），请核对后重新填写。");
    }
  }

  /** The number that begins with these 17 characters. */
  public static LicenceNumber completing(String first17) {
    return new LicenceNumber(first17 + checkOf(first17));
  }

  /** Whether the text is meant as a licence number, rightly or wrongly typed. */
  static boolean looksLike(String text) {
    return text.matches("[0-9A-Za-z]{18}");
  }

  private static char checkOf(String first17) {
    int sum = 0;
    int weight = 1; // 3 to the power of the position, modulo 31
    for (char character : first17.toCharArray()) {
      sum += ALPHABET.indexOf(character) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
