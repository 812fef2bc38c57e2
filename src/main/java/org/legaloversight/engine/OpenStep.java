package org.legaloversight.engine;

import java.time.Instant;
import java.util.List;

/**
 * Something in a case that waits for somebody.
 *
 * @param element id in the diagram
 * @param instance the engine's id of the run it belongs to
 * @param desks group ids of those who may do it
 * @param deskNames their names in Chinese, in the same order
 * @param claimedBy name of the person who has taken it; empty where nobody has
 * @param due until when, null where there is no deadline
 */
public record OpenStep(String element, String name, String instance, List<String> desks, List<String> deskNames, String claimedBy,
    Instant since, Instant due) {}
