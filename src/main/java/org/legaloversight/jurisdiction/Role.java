package org.legaloversight.jurisdiction;

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
  FIRM
}
