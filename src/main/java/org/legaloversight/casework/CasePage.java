package org.legaloversight.casework;

/**
 * A page of the case file. Each is a bean of the module that shows it, and all of them are offered at the head of every other one.
 *
 * @param path behind the address of the case, such as /deadlines; empty for the first page
 * @param label in Chinese
 * @param position in the row, from the left; those of the house are tens
 * @param internal whether only the bureaus that oversee the case see it; otherwise its firm and the association do too
 */
public record CasePage(String path, String label, int position, boolean internal) {}
