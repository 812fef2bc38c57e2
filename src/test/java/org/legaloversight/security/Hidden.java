package org.legaloversight.security;

import org.springframework.stereotype.Component;

/** A bean that no diagram may call. */
@Component("hiddenProbe")
public class Hidden {

  public String say(String word) {
    return word;
  }
}
