package org.legaloversight.casework;

/** A case that concerned one further bureau concerns another instead, in the transaction that did it. */
public record CaseConcerns(String caseNumber, String fromUnit, String toUnit) {}
