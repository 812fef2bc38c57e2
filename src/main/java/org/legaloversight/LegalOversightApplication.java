package org.legaloversight;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The workflow application with which a province's justice administration and bar supervise law firms and lawyers. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LegalOversightApplication {

  public static void main(String[] args) {
    SpringApplication.run(LegalOversightApplication.class, args);
  }
}
