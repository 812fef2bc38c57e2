package org.legaloversight.calendar;

/** The calendar has a new version: dates counted with an older one may be wrong. Published in the transaction that loads the notice. */
public record NoticePublished(int version) {}
