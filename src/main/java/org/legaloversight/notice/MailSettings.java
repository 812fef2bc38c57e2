package org.legaloversight.notice;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether and in whose name mail is sent. Without a mail server nothing is queued, and the list of notices works alone. */
@Component
public class MailSettings {

  private final boolean on;
  private final String from;
  private final String origin;

  /** @throws IllegalStateException where there is a mail server, but nobody to send for or no address for links */
  MailSettings(@Value("${spring.mail.host:}") String host, @Value("${legal-oversight.mail.from:}") String from,
      @Value("${legal-oversight.mail.origin:}") String origin) {
    this.on = !host.isBlank();
    this.from = from;
    this.origin = origin.replaceFirst("/+$", "");
    if (on && (from.isBlank() || origin.isBlank())) {
      throw new IllegalStateException("SPRING_MAIL_HOST names a mail server: set LEGAL_OVERSIGHT_MAIL_FROM, the sender's address, and"
          + " LEGAL_OVERSIGHT_ORIGIN, which the links in mails begin with.");
    }
  }

  public boolean on() {
    return on;
  }

  String from() {
    return from;
  }

  /** The address of a page in the browser. */
  String link(String path) {
    return origin + path;
  }

  /** What stands behind the @ of a message id. */
  String domain() {
    return from.replaceFirst(".*@", "").replaceAll("[^0-9A-Za-z.-]", "");
  }
}
