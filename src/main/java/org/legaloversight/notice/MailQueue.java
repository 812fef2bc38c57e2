package org.legaloversight.notice;

import java.util.List;
import java.util.stream.Stream;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseScope;
import org.springframework.stereotype.Component;

/** Writes a notice into the outbox for those who want it at once, in the transaction of what it tells. */
@Component
class MailQueue {

  private final MailSettings settings;
  private final Mailboxes mailboxes;
  private final CaseFiles caseFiles;
  private final CaseScope scope;
  private final MailTexts texts;
  private final Outbox outbox;

  MailQueue(MailSettings settings, Mailboxes mailboxes, CaseFiles caseFiles, CaseScope scope, MailTexts texts, Outbox outbox) {
    this.settings = settings;
    this.mailboxes = mailboxes;
    this.caseFiles = caseFiles;
    this.scope = scope;
    this.texts = texts;
    this.outbox = outbox;
  }

  /** @param actor user id of who did it and is not told, or null */
  void queue(long notice, Telling telling, String actor) {
    List<Mailbox> wanting = settings.on() ? wanting(telling, actor) : List.of();
    if (wanting.isEmpty()) {
      return;
    }
    CaseFile file = caseFiles.file(telling.caseNumber());
    MailText text = texts.single(new MailTexts.Item(notice, telling.kind(), telling.text(), telling.caseNumber()));
    wanting.stream().filter(box -> scope.of(box.staff()).holds(file))
        .forEach(box -> outbox.add("notice " + notice + " " + box.person(), box, text, List.of(notice)));
  }

  private List<Mailbox> wanting(Telling telling, String actor) {
    Stream<Mailbox> boxes = telling.desk() == null ? mailboxes.of(telling.person()).stream() : mailboxes.at(telling.desk()).stream();
    return boxes.filter(box -> !box.person().equals(actor) && box.mode().atOnce(telling.kind())).toList();
  }
}
