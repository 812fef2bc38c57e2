package org.legaloversight.consequence;

import java.time.Instant;

/**
 * A case that a decided case affects.
 *
 * @param causeCase the case whose decision affects it
 * @param verb what happened to the register, in Chinese
 * @param settledAt null while somebody has to decide
 */
record AffectedCase(long id, String caseNumber, String causeCase, String verb, String reason, Instant openedAt, Instant settledAt,
    Settlement decision) {}
