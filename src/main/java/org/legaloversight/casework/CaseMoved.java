package org.legaloversight.casework;

/** A case was handed to another supervising unit, in the transaction that did it. */
public record CaseMoved(String caseNumber, String fromUnit, String toUnit) {}
