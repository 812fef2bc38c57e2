package org.legaloversight.termination;

/** The decisions that code acts on; the constants are the values of the forms and of the diagram's conditions. */
final class Decisions {

  private Decisions() {}

  enum Notice { PUBLISHED, REFUSED }

  enum Liquidation { FINISHED, REFUSED }

  enum Opinion { AGREE, SUPPLEMENT }

  enum Deregistration { DEREGISTER, RETURN }

  enum Licence { COLLECTED, NOT_HANDED_IN }
}
