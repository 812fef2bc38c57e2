package org.legaloversight.jurisdiction;

/** The three tiers of justice bureaus that supervise law firms. */
public enum Level {
  PROVINCE,
  CITY,
  COUNTY
}
