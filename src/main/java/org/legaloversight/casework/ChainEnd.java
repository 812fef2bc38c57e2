package org.legaloversight.casework;

/** The last link of a case's timeline. */
record ChainEnd(int lastSeq, String lastHash) {}
