package org.legaloversight.handover;

/** Somebody with an account. */
public record Colleague(String id, String name) {}
