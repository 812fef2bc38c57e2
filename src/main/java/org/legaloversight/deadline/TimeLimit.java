package org.legaloversight.deadline;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.legaloversight.Refusal;

/**
 * One version of a limit the law sets. A deadline keeps a copy, because its case stays under the version it started with.
 * All lengths are in the unit of {@code clock}; all days are days of Asia/Shanghai.
 *
 * @param id its key in the table of time limits, such as T01
 * @param name in Chinese, as pages show it
 * @param process the key of the process it belongs to
 * @param duty who must act, or that a state lasts
 * @param clock how it counts
 * @param length what the law sets; negative counts backward from the event; null when only a document can set it
 * @param shortest the least a document may set instead of {@code length}; null when it may set nothing
 * @param longest the most a document may set instead of {@code length}; null when it may set nothing
 * @param roll what happens when the last day is a rest day
 * @param startsAt the event it starts with, in Chinese
 * @param onExpiry what follows when it passes, in Chinese
 * @param deemed what the law takes as done when it passes unused
 * @param extension the longest single extension; null when the law knows none
 * @param excludes what stops the clock, with its article, in Chinese; null when the law excludes nothing
 * @param article the source in Chinese
 * @param validFrom the day this version came into force; it binds what starts on that day or later
 * @param confirmed false when length, unit or source were not read word for word, or the text has no rule of counting
 */
@Embeddable
public record TimeLimit(
    @Column(name = "limit_id") String id,
    String name,
    String process,
    @Enumerated(EnumType.STRING) Duty duty,
    @Enumerated(EnumType.STRING) ClockKind clock,
    @Column(name = "legal_length") Integer length,
    Integer shortest,
    Integer longest,
    @Enumerated(EnumType.STRING) Roll roll,
    String startsAt,
    String onExpiry,
    @Enumerated(EnumType.STRING) Deemed deemed,
    Integer extension,
    String excludes,
    String article,
    LocalDate validFrom,
    boolean confirmed) {

  /**
   * The length that counts.
   *
   * @param set what a document sets, null for the law's own
   * @throws Refusal when the law sets none, or no document may set that one
   */
  int allowed(Integer set) {
    if (set == null && length == null) {
      throw new Refusal("“" + name + "”（" + id + "）没有法定长度，请按文书载明的长度填写。");
    }
    if (set == null || set.equals(length)) {
      return length;
    }
    if (set <= 0) {
      throw new Refusal("期限长度必须是大于零的整数，请重新填写。");
    }
    if (shortest == null || longest == null) {
      throw new Refusal("“" + name + "”（" + id + "）依法为" + clock.of(length) + "，不能另定长度。");
    }
    if (set < shortest || set > longest) {
      throw new Refusal("“" + name + "”（" + id + "）只能定为" + shortest + "至" + clock.of(longest) + "，请重新填写。");
    }
    return set;
  }

  /** Whether the law knows an extension by that much, in the unit of the clock. */
  boolean extensible(int more) {
    return extension != null && more > 0 && more <= extension;
  }

  /** @throws Refusal when the law knows no extension, or none that long */
  void refuseExtension(int more) {
    if (more <= 0) {
      throw new Refusal("延长的长度必须是大于零的整数，请重新填写。");
    }
    if (extension == null) {
      throw new Refusal("“" + name + "”（" + id + "）依法不得延长。");
    }
    if (more > extension) {
      throw new Refusal("“" + name + "”（" + id + "）每次最多延长" + clock.of(extension) + "，请重新填写。");
    }
  }
}
