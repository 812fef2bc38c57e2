package org.legaloversight.security;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Calls out every hour while the group of administrators is empty: the state that CVE-2026-77226 waits for. */
@Component
@EnableScheduling
class AdministratorAlarm {

  private static final Logger LOG = LoggerFactory.getLogger(AdministratorAlarm.class);

  private final People people;

  AdministratorAlarm(People people) {
    this.people = people;
  }

  /** @return whether it had to call out */
  @Scheduled(fixedRate = 1, initialDelay = 1, timeUnit = TimeUnit.HOURS)
  public boolean check() {
    boolean empty = people.administrators() == 0;
    if (empty) {
      LOG.error("ALARM: the group camunda-admin has no direct member. Add an administrator at once, or restart with"
          + " LEGAL_OVERSIGHT_ADMIN_PASSWORD set.");
    }
    return empty;
  }
}
