package org.legaloversight.register;

import java.time.LocalDate;

/**
 * A firm as the register showed it at the end of a day.
 *
 * @param headOffice of a branch: the licence of its firm; otherwise null
 * @param headOfficeName null unless it is a branch
 * @param unit region code of the supervising unit
 * @param suspendedUntil last day of the latest suspension of business; null where there was none
 * @param lawyers how many practised at the firm itself, its branches not counted
 * @param partners how many of them were partners
 */
public record FirmOnADay(String licence, String name, FirmKind kind, String headOffice, String headOfficeName, String unit, String address,
    String headName, LocalDate licensedOn, FirmState state, LocalDate suspendedUntil, long lawyers, long partners) {

  /** Such as 停业整顿，至2026-05-06. */
  public String stateWords() {
    return state.label() + (state == FirmState.SUSPENDED ? "，至" + suspendedUntil : "");
  }

  /** Such as 普通合伙 or 普通合伙（分所）. */
  public String kindWords() {
    return kind.label() + (headOffice == null ? "" : "（分所）");
  }
}
