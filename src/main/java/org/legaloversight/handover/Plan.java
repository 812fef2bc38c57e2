package org.legaloversight.handover;

import java.time.LocalDate;

/** An absence that somebody wants to enter; days in Asia/Shanghai, both included. */
public record Plan(String person, String desk, String substitute, LocalDate from, LocalDate to) {}
