package org.legaloversight.casework;

/**
 * A case was closed, in the transaction that did it.
 *
 * @param outcome how it ended, a word of the capability whose case it is
 */
public record CaseClosed(String caseNumber, String outcome) {}
