package org.legaloversight.notice;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is new for one person, in one mail; nobody gets one without anything in it. */
@Component
class DigestOfOne {

  private final Inbox inbox;
  private final MailTexts texts;
  private final Outbox outbox;

  DigestOfOne(Inbox inbox, MailTexts texts, Outbox outbox) {
    this.inbox = inbox;
    this.texts = texts;
    this.outbox = outbox;
  }

  @Transactional
  void write(Mailbox to, LocalDate day) {
    List<Line> lines = inbox.untold(to.staff());
    if (!lines.isEmpty()) {
      outbox.add("digest " + day + " " + to.person(), to, texts.digest(lines.stream().map(MailTexts.Item::of).toList()),
          lines.stream().map(Line::id).toList());
    }
  }
}
