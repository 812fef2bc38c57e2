package org.legaloversight.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A lawyer as the register showed him or her at the end of a day.
 *
 * @param firm licence of the firm; null while without one
 * @param firmName null while without a firm
 * @param leftFirmOn since when without a firm; null while at one, and where the day told of is past and the firm's end was annulled since
 * @param responsible the firm's head, or answerable for what the firm did
 * @param practisingSince day of the first licence; null where the register that was taken over did not say
 * @param suspendedUntil last day of a suspension of practice; null where there was none
 * @param partnerBarredUntil last day on which the lawyer could be no partner; null where never barred
 * @param deregisteredOn since when licensed no longer; null while licensed
 */
public record LawyerOnADay(String licence, String name, String firm, String firmName, LocalDate leftFirmOn, boolean partner, boolean responsible, boolean partTime,
    LocalDate practisingSince, LocalDate suspendedUntil, LocalDate partnerBarredUntil, LawyerState state, LocalDate deregisteredOn) {

  /** Such as 合伙人、负责人或责任律师. */
  public String standing() {
    List<String> all = new ArrayList<>();
    if (partner) {
      all.add("合伙人");
    }
    if (responsible) {
      all.add("负责人或责任律师");
    }
    if (partTime) {
      all.add("兼职");
    }
    return all.isEmpty() ? "聘用律师" : String.join("、", all);
  }

  /**
   * Such as 停止执业，至2026-05-06.
   *
   * @param day the day of which this is told, in Asia/Shanghai
   */
  public String stateWords(LocalDate day) {
    boolean suspended = state != LawyerState.DEREGISTERED && suspendedUntil != null && !day.isAfter(suspendedUntil);
    return suspended ? "停止执业，至" + suspendedUntil : state.label();
  }
}
