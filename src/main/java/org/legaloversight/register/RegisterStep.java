package org.legaloversight.register;

import java.util.List;

/**
 * One change of the register, as its dependents see it: it has just been made, in the transaction that they are asked in.
 *
 * @param caseNumber the case that decided it; null for a change that no case decides, such as a move
 * @param subject licence of the firm or lawyer
 * @param name its name
 * @param offices licences of the firms concerned: the firm with its branches, of a lawyer the firm; of an undoing those that are back
 * @param lawyers licences of the lawyers it moved: who lost a firm, of an undoing who waits for none any longer
 * @param forecast whether only the answer is wanted and nothing may change
 */
public record RegisterStep(RegisterVerb verb, String caseNumber, String subject, String name, List<String> offices,
    List<String> lawyers, boolean forecast) {

  public RegisterStep {
    offices = List.copyOf(offices);
    lawyers = List.copyOf(lawyers);
  }

  static RegisterStep of(RegisterVerb verb, String caseNumber, Firm firm, List<String> offices) {
    return new RegisterStep(verb, caseNumber, firm.licence(), firm.name(), offices, List.of(), false);
  }

  static RegisterStep of(RegisterVerb verb, String caseNumber, Lawyer lawyer) {
    return new RegisterStep(verb, caseNumber, lawyer.licence(), lawyer.name(), lawyer.firm() == null ? List.of() : List.of(lawyer.firm()),
        List.of(lawyer.licence()), false);
  }
}
