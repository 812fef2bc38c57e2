package org.legaloversight.register;

/** Whether a lawyer practises at a firm, or has none and must find one within six months (律师执业管理办法 23). */
public enum LawyerState {
  PRACTISING,
  UNATTACHED
}
