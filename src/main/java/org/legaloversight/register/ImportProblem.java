package org.legaloversight.register;

/**
 * What is wrong with one cell of a file, or with the whole line or file.
 *
 * @param file 律师事务所 or 律师
 * @param line of the file, from 1, the header included; 0 for the whole file
 * @param column empty for the whole line
 * @param value as it stands there
 * @param what is wrong and what to do, in Chinese
 */
public record ImportProblem(String file, long line, String column, String value, String what) {}
