package org.legaloversight.casework;

import java.time.LocalDate;

/**
 * A file of a case that proves a service.
 *
 * @param ordinal its number within the case
 * @param sha256 of its content, in lower-case hexadecimal
 * @param kind what it is, in Chinese
 * @param on the day it was handed in, in Asia/Shanghai
 * @param path behind the address of the case, where it is read
 * @param replacedBy the number of the version that took its place; null while it is in force
 */
public record ProofFile(int ordinal, String sha256, String name, String kind, LocalDate on, String path, Integer replacedBy) {

  /** As a list of choices shows it. */
  public String label() {
    return name + "（" + kind + "，" + on + "上传" + (replacedBy == null ? "" : "，已被替换") + "）";
  }
}
