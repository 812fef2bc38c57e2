package org.legaloversight.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of an issued document. This says whether it is in force; nobody else does.
 *
 * @param filed whether its paper was kept; not so for documents from before there were templates
 * @param replacedBy number of the document issued instead of it; null if there is none
 * @param withdrawnOn day in Asia/Shanghai; null unless it was taken back by itself, before its service
 * @param reason why it was taken back so; null unless it was
 * @param lost what later acts took from it, in their order
 */
public record DocumentStanding(String number, boolean filed, String replacedBy, LocalDate withdrawnOn, String reason,
    List<LostForce> lost) {

  public boolean inForce() {
    return replacedBy == null && withdrawnOn == null && lost.stream().noneMatch(LostForce::wholly);
  }

  /** In force as it was issued; of one that has lost a part, the rest is in force. */
  public boolean untouched() {
    return inForce() && lost.isEmpty();
  }

  /** In Chinese. What came about first ends it: nothing can befall a document that was replaced or taken back. */
  public String words() {
    return replacedBy != null ? "已被" + replacedBy + "替换" : withdrawnOn != null ? "已撤回" : lost.isEmpty() ? "已制发"
        : telling().stream().map(LostForce::words).collect(Collectors.joining("；"));
  }

  /** Why it is served no more, and what to do instead, in Chinese; empty while it is in force. */
  public Optional<String> barToService() {
    return inForce() ? Optional.empty() : Optional.of("本文书" + words() + "，不再送达。" + instead() + "此前的送达记录有误的，仍可更正。");
  }

  /** Why it may not be issued anew nor taken back: what a later act did to it is undone by none of the two. */
  Optional<String> barToCorrection() {
    return replacedBy != null ? Optional.of("本文书" + words() + "，请在该文书上办理。")
        : lost.isEmpty() ? Optional.empty() : Optional.of("本文书" + words() + "，不能重新制发，也不能撤回。" + instead());
  }

  private String instead() {
    return replacedBy != null ? "请送达" + replacedBy + "。" : withdrawnOn != null ? "请送达重新制发的文书。"
        : telling().get(telling().size() - 1).instead();
  }

  /** Of what was lost wholly, the parts need not be told. */
  private List<LostForce> telling() {
    List<LostForce> wholly = lost.stream().filter(LostForce::wholly).toList();
    return wholly.isEmpty() ? lost : wholly;
  }
}
