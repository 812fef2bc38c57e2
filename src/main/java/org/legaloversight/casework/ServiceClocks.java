package org.legaloversight.casework;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which kinds of documents start a clock with their service. */
@Component
public class ServiceClocks {

  private final ObjectProvider<ClockOfService> clocks;

  ServiceClocks(ObjectProvider<ClockOfService> clocks) {
    this.clocks = clocks;
  }

  public Optional<ClockOfService> of(DocumentKind kind) {
    return clocks.orderedStream().filter(clock -> clock.document() == kind).findFirst();
  }
}
