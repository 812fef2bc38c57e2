package org.legaloversight.testing;

import java.time.LocalDate;
import java.util.Map;

/** The form in which an officer records how a document was served. */
public final class ServiceForm {

  private ServiceForm() {}

  /** The firm's head signed for it on that day. */
  public static Map<String, Object> handedOver(LocalDate on, String proof) {
    return Map.of("decision", "SERVED", "method", "DIRECT", "servedOn", on.toString(), "place", "试验路1号", "server", "李静", "recipient", "主任",
        "relation", "HEAD", "proof", proof);
  }
}
