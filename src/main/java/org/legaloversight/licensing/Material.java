package org.legaloversight.licensing;

/**
 * A paper that must be handed in.
 *
 * @param item its key in the table
 * @param name in Chinese
 * @param article where it is asked for
 */
public record Material(String item, String name, String article) {}
