package org.legaloversight.register;

/**
 * A firm's premises moved, and with them its supervision (律师事务所管理办法 64: the unit of the place supervises). Published
 * inside the transaction that moved it, so open work follows or nothing moves.
 */
public record FirmMoved(String licence, String fromUnit, String toUnit) {}
