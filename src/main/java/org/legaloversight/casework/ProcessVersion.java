package org.legaloversight.casework;

import java.util.Map;

/**
 * A released version of a process.
 *
 * @param deployment the engine's id of it
 * @param process key of the process
 * @param version counted by the engine from 1
 * @param sources text of each diagram, decision table and form, by file name
 */
public record ProcessVersion(String deployment, String process, int version, Map<String, String> sources) {}
