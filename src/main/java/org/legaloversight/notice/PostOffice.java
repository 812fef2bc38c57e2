package org.legaloversight.notice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox, outside of any transaction: a slow mail server holds no lock and no connection. */
@Component
class PostOffice {

  private static final Logger LOG = LoggerFactory.getLogger(PostOffice.class);
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));
  private static final Duration PATIENCE = Duration.ofDays(3);

  private final Outbox outbox;
  private final ObjectProvider<Carrier> carrier;
  private final Mailboxes mailboxes;
  private final Inbox inbox;
  private final Clock clock;

  PostOffice(Outbox outbox, ObjectProvider<Carrier> carrier, Mailboxes mailboxes, Inbox inbox, Clock clock) {
    this.outbox = outbox;
    this.carrier = carrier;
    this.mailboxes = mailboxes;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Sends all that is due, and stops where the server cannot be reached: the rest would only wait as long again. */
  void send() {
    carrier.ifAvailable(postman -> {
      boolean reached = true;
      for (Optional<QueuedMail> mail = outbox.take(); mail.isPresent(); mail = reached ? outbox.take() : Optional.empty()) {
        reached = deliver(postman, mail.get());
      }
    });
  }

  /** @return whether the server could be reached */
  private boolean deliver(Carrier postman, QueuedMail mail) {
    Optional<Mailbox> box = mailboxes.of(mail.person()).filter(to -> stillConcerns(to, mail));
    if (box.isEmpty()) {
      outbox.end(mail, "WITHDRAWN", "", "已读、已办理，或者收件人已离岗、没有邮箱");
      return true;
    }
    String address = box.get().address();
    Carrier.Delivery delivery = postman.carry(mail, address);
    switch (delivery.result()) {
      case DONE -> outbox.sent(mail, address);
      case REFUSED -> refused(mail, address, delivery.words());
      case TRY_LATER, NOT_REACHED -> later(mail, address, delivery.words());
    }
    return delivery.result() != Carrier.Result.NOT_REACHED;
  }

  /** A mail may have waited for days: whoever has left a desk reads nothing of it, and what is read or done is no news. */
  private boolean stillConcerns(Mailbox to, QueuedMail mail) {
    List<Line> lines = inbox.of(to.staff(), mail.told());
    return lines.size() == mail.told().size() && lines.stream().anyMatch(Line::fresh);
  }

  private void refused(QueuedMail mail, String address, String words) {
    LOG.warn("The mail server refuses mail {} to {} for good: {}", mail.id(), mail.person(), words);
    outbox.end(mail, "REFUSED", address, words);
  }

  private void later(QueuedMail mail, String address, String words) {
    if (!clock.instant().isBefore(mail.createdAt().plus(PATIENCE))) {
      LOG.error("ALARM: mail {} to {} could not be sent for three days and is given up: {}", mail.id(), mail.person(), words);
      outbox.end(mail, "GIVEN_UP", address, words);
      return;
    }
    outbox.later(mail, PAUSES.get(Math.min(mail.attempts(), PAUSES.size()) - 1), words);
  }
}
