package org.legaloversight.handover.web;

import org.legaloversight.handover.Absence;

/**
 * An absence as a row of a list.
 *
 * @param state in Chinese
 * @param level now, soon or past
 * @param mayEnd whether the person who looks may end it
 */
record AbsenceRow(Absence absence, String personName, String substituteName, String deskName, String state, String level, boolean mayEnd) {}
