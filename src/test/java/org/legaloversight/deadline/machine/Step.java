package org.legaloversight.deadline.machine;

/**
 * A move of a run.
 *
 * @param slot of the case, where the move happens to one
 * @param n what decides on its details
 */
record Step(Move move, int slot, int n) {}
