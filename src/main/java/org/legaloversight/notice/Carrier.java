package org.legaloversight.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands a mail to the mail server, and understands its answer. */
@Component
@ConditionalOnProperty("spring.mail.host")
class Carrier {

  private static final int PERMANENT = 500;
  private static final int LONGEST = 300;

  private final JavaMailSender server;
  private final MailSettings settings;

  Carrier(JavaMailSender server, MailSettings settings) {
    this.server = server;
    this.settings = settings;
  }

  Delivery carry(QueuedMail mail, String address) {
    try {
      server.send(message(mail, address));
      return new Delivery(Result.DONE, "");
    } catch (MessagingException e) {
      return new Delivery(Result.REFUSED, words(e));
    } catch (MailSendException e) { // with a cause when no mail at all could be sent, with what failed each time otherwise
      return e.getCause() != null ? new Delivery(Result.NOT_REACHED, words(e.getCause())) : refusal(e.getMessageExceptions()[0]);
    } catch (MailException e) { // wrong password of ours: nothing is the matter with the mail
      return new Delivery(Result.NOT_REACHED, words(e));
    }
  }

  private MimeMessage message(QueuedMail mail, String address) throws MessagingException {
    MimeMessageHelper message = new MimeMessageHelper(server.createMimeMessage(), true, StandardCharsets.UTF_8.name());
    message.setFrom(settings.from());
    message.setTo(address);
    message.setSubject(mail.subject());
    message.setText(mail.plain(), mail.html());
    message.setSentDate(Date.from(mail.createdAt()));
    message.getMimeMessage().setHeader("Message-ID", mail.messageId());
    message.getMimeMessage().setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's absence note answers it
    return message.getMimeMessage();
  }

  /** A code of 500 and more about this mail or its address is an answer for good (RFC 5321, 4.2.1). */
  private static Delivery refusal(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = next(cause)) {
      boolean permanent = cause instanceof AddressException
          || cause instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT
          || cause instanceof SMTPSendFailedException sending && sending.getReturnCode() >= PERMANENT;
      if (permanent) {
        return new Delivery(Result.REFUSED, words(cause));
      }
    }
    return new Delivery(Result.TRY_LATER, words(failure));
  }

  private static Throwable next(Throwable cause) {
    return cause instanceof MessagingException chained && chained.getNextException() != null ? chained.getNextException() : cause.getCause();
  }

  private static String words(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).replaceAll("\\s+", " ").strip();
    return message.substring(0, Math.min(message.length(), LONGEST));
  }

  enum Result {
    DONE,
    /** For good. */
    REFUSED,
    TRY_LATER,
    /** No mail would be taken now. */
    NOT_REACHED
  }

  /** @param words of the server */
  record Delivery(Result result, String words) {}
}
