package org.legaloversight.casework;

/**
 * Somebody a document is served on (受送达人).
 *
 * @param id null for the main recipient of a document for whom nothing has been recorded yet
 * @param ordinal place among the recipients of the document; the main recipient is the first
 * @param name as it stands on the proof of service
 * @param startsClock the main recipient (主送), who owes the duty: clocks start with the service on this one only
 */
public record ServiceRecipient(Long id, String caseNumber, String documentNumber, int ordinal, RecipientKind kind, String name,
    boolean startsClock) {}
