package org.legaloversight.engine;

/**
 * Where a form was filled in.
 *
 * @param deployment id of the engine deployment whose version of the form the person saw
 * @param form key of the form, or null where a task has none
 */
record FormOrigin(String process, String task, String taskName, String deployment, String form) {}
