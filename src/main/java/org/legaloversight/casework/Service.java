package org.legaloversight.casework;

import java.time.LocalDate;

/**
 * The service (送达) of one document.
 *
 * @param on the day it was handed over, left, delivered or published, in Asia/Shanghai
 * @param proof number of the proof of service (送达回证), or where the notice was published
 * @param effectiveOn the lawful date of service, from which clocks count; after {@code on} for a public notice only
 */
public record Service(String documentNumber, ServiceMethod method, String recipient, LocalDate on, String proof,
    LocalDate effectiveOn) {}
