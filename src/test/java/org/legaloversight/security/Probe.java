package org.legaloversight.security;

import org.legaloversight.Refusal;
import org.legaloversight.DiagramVocabulary;
import org.springframework.stereotype.Component;

/** What the diagrams of these tests may call. */
@Component("securityProbe")
@DiagramVocabulary
public class Probe {

  public void refuse() {
    throw new Refusal("该律师事务所已注销。");
  }

  public void fail() {
    throw new IllegalStateException("secret detail of the inside");
  }

  public String say(String word) {
    return word;
  }
}
