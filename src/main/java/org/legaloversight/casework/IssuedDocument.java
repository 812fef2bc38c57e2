package org.legaloversight.casework;

import java.time.LocalDate;

/**
 * An official document of a case; it never changes.
 *
 * @param number document number (文号), e.g. 芙蓉区司律整〔2026〕3号
 * @param ordinal place in the case's list of documents, from 1
 * @param unit region code of the issuing unit
 * @param issuedOn day in Asia/Shanghai
 */
public record IssuedDocument(String number, String caseNumber, int ordinal, DocumentKind kind, String unit, LocalDate issuedOn,
    String text) {}
