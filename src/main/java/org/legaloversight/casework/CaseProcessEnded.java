package org.legaloversight.casework;

/** A process that began with a form of its own has come to an end, all its branches included. */
public record CaseProcessEnded(String caseNumber, String process) {}
