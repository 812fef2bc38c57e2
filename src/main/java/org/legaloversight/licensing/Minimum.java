package org.legaloversight.licensing;

/**
 * What there must be at least.
 *
 * @param lawyers who are sent to the branch; 0 where the table does not say
 * @param funds in 10,000 yuan
 */
public record Minimum(int lawyers, int funds) {}
