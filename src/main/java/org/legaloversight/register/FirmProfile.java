package org.legaloversight.register;

import java.time.LocalDate;
import java.util.List;

/**
 * What the register knows of a firm, for a reader.
 *
 * @param lawyers how many practise at the firm itself, its branches not counted
 * @param partners how many of them are partners
 * @param headOffice of a branch: its firm; otherwise null
 * @param branches of a firm: those not deregistered, by name
 * @param locks who may not leave the firm now, one entry for each case
 */
public record FirmProfile(Firm firm, long lawyers, long partners, Firm headOffice, List<Firm> branches, List<Lock> locks) {

  /**
   * @param lawyers how many
   * @param since in Asia/Shanghai
   */
  public record Lock(String caseNumber, int lawyers, LocalDate since) {}
}
