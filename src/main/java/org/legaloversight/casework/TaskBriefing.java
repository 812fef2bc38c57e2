package org.legaloversight.casework;

import java.util.Map;

/** What a capability tells the person who opens one of its tasks, by the keys that its forms show. */
public interface TaskBriefing {

  /** Key of the process whose tasks are briefed. */
  String process();

  /** Text that somebody typed stays text where a form shows Markdown: nothing in it is markup. */
  static String plain(String typed) {
    return typed.replaceAll("\\s+", " ").replaceAll("(\\p{Punct})", "\\\\$1");
  }

  /** Texts, numbers and lists; a key that a form does not use is not shown. */
  Map<String, Object> brief(String caseNumber, String task);
}
