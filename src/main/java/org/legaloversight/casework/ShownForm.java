package org.legaloversight.casework;

/**
 * The version of the form in which an event of the timeline was submitted.
 *
 * @param seq place of the event
 * @param form name of the form's file without its ending; null where the task has none
 */
public record ShownForm(int seq, String deployment, String form) {}
