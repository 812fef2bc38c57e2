package org.legaloversight.archive;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import org.legaloversight.casework.CaseAttachment;

/**
 * All of one case, as it stood in one moment.
 *
 * @param records text of each set of records, by its name
 * @param sources text of each diagram, decision table and form, by its path in the archive
 * @param files the attachments, by their path
 * @param events number of events, the export the last of them
 * @param chainEnd its hash
 */
record CaseContent(String caseNumber, Instant exportedAt, String exportedBy, SortedMap<String, String> records, Map<String, String> sources,
    Map<String, CaseAttachment> files, int events, String chainEnd) {}
