package org.legaloversight.jurisdiction;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What a person does at a desk: the first three at a justice bureau, then at a lawyers' association and at a law firm. */
public enum Role {
  /** 承办人: handles cases. */
  OFFICER,
  /** 负责人: approves. */
  HEAD,
  /** 监督员: watches the board, decides nothing. */
  SUPERVISOR,
  /** 律师协会. */
  BAR,
  /** 律师事务所. */
  FIRM;

  /** Those who act on a bureau's cases. */
  public static final Set<Role> HANDLERS = Collections.unmodifiableSet(EnumSet.of(OFFICER, HEAD));
}
