package org.legaloversight.handover.web;

import org.legaloversight.handover.RecusalEvent;

/**
 * What happened to a recusal, in words.
 *
 * @param at such as 2026-03-02 10:00 in Asia/Shanghai
 * @param mayLift whether it holds and the person who looks may lift it
 */
record RecusalLine(RecusalEvent event, String personName, String at, boolean holds, boolean mayLift) {}
