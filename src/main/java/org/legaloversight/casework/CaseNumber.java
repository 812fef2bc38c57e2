package org.legaloversight.casework;

import java.text.Normalizer;

/** A case number as people type it. */
public final class CaseNumber {

  private CaseNumber() {}

  /**
   * The number as it is stored, e.g. 湘430102整〔2026〕3号: any brackets become 〔〕, full-width digits become narrow, and blanks go.
   * Whether there is such a case is not asked.
   */
  public static String typed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]", "")
        .replaceAll("[(\\[{【〖「〈《]", "〔").replaceAll("[)\\]}】〗」〉》]", "〕");
  }
}
