package org.legaloversight;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The workflow application with which a province's justice administration and bar supervise law firms and lawyers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LegalOversightApplication {

  public static void main(String[] args) {
    // Java's Date, which the engine uses, knows no zone but the machine's: whoever starts this, wherever, gets the law's days.
    // Set here and not by a flag, because a flag is forgotten; before anything else, because engine and log read it once.
    TimeZone.setDefault(TimeZone.getTimeZone(Law.ZONE));
    SpringApplication.run(LegalOversightApplication.class, args);
  }
}
