package org.legaloversight.casework;

/** A case file was closed, in the transaction that did it. */
public record CaseClosed(String caseNumber, String outcome) {}
