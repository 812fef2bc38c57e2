package org.legaloversight.casework;

import org.legaloversight.Refusal;

/** Who looks at something on the spot does so together with another (行政许可法第34条第3款；行政处罚法第42条). */
public final class Inspectors {

  private Inspectors() {}

  /**
   * @param form with the fields inspector1 and inspector2
   * @param rule what is asked for, in Chinese
   * @throws Refusal when both are the same person, however the name is typed
   */
  public static void mustBeTwo(FormValues form, String rule) {
    if (withoutBlanks(form.text("inspector1")).equals(withoutBlanks(form.text("inspector2")))) {
      throw new Refusal(rule + "，请填写两个不同的姓名。");
    }
  }

  private static String withoutBlanks(String name) {
    return name.replaceAll("[\\s\\p{Z}]", "");
  }
}
