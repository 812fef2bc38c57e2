/**
 * The small program that finds what was changed in an exported case file, and what it shares with the platform that exports it: nothing but
 * a JDK is needed here.
 */
package org.legaloversight.archive.verifier;
