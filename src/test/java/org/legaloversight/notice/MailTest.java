package org.legaloversight.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.deadline.Waking;
import org.legaloversight.engine.Account;
import org.legaloversight.engine.Accounts;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.legaloversight.testing.Together;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Mail over real SMTP: to whom, when, once, and what happens when it cannot be delivered. */
@PlatformTest
class MailTest {

  private static final String COUNTY = "431124";
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Autowired Outbox outbox;
  @Autowired PostOffice post;
  @Autowired Carrier carrier;
  @Autowired Digests digests;
  @Autowired OldNotices old;
  @Autowired MailTroubles troubles;
  @Autowired MailChoices choices;
  @Autowired Mailboxes mailboxes;
  @Autowired MailTexts texts;
  @Autowired NoticeBoard board;
  @Autowired Inbox inbox;
  @Autowired CaseFiles files;
  @Autowired CaseScope scope;
  @Autowired DeadlineLedger ledger;
  @Autowired Waking waking;
  @Autowired Accounts accounts;
  @Autowired JavaMailSender sender;
  @Autowired JdbcClient jdbc;
  @Autowired MovableClock clock;
  @Autowired PlatformTransactionManager transactions;
  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private String number;

  @BeforeEach
  void a_county_with_two_officers_and_a_head() {
    clock.moveTo(MONDAY);
    jdbc.sql("delete from notice_mail").update();
    jdbc.sql("delete from notice_digest_day").update();
    jdbc.sql("delete from notice_choice").update();
    jdbc.sql("update notice set settled_at = now() where settled_at is null").update();
    account("mailanna", "officer" + COUNTY);
    account("mailberta", "officer" + COUNTY);
    account("mailhead", "head" + COUNTY);
    account("mailcity", "head431100");
    number = files.open(CaseKind.RECTIFICATION, COUNTY, "31" + COUNTY + "MT0000001X", "某所", new Staff("tester", "测试", Set.of()));
    server.start();
    at(server.getSmtp().getPort());
  }

  @AfterEach
  void nobody_gets_mail_any_more() {
    server.stop();
    at(1);
    jdbc.sql("update act_id_user set email_ = null where id_ like 'mail%'").update();
  }

  private void account(String id, String desk) {
    accounts.open(List.of(new Account(id, "试验", "罗建平", Set.of(desk, "staff"))), "Ein-Wort-2026");
    jdbc.sql("update act_id_user set email_ = ? where id_ = ?").params(id + "@example.gov.cn", id).update();
    jdbc.sql("insert into act_id_membership (user_id_, group_id_) values (?, ?) on conflict do nothing").params(id, desk).update();
  }

  private void at(int port) {
    ((JavaMailSenderImpl) sender).setPort(port);
  }

  /** A duty of the county near its end on April 29 and past it on May 7. */
  private void late() {
    ledger.start(number, "T40", unitName(), MONDAY, "受理投诉");
    clock.moveTo(LocalDate.of(2026, 5, 7));
    waking.of(number);
  }

  private String unitName() {
    return jdbc.sql("select name from unit where code = ?").param(COUNTY).query(String.class).single();
  }

  private List<String> received() {
    return Stream.of(server.getReceivedMessages()).map(MailTest::to).sorted().toList();
  }

  private static String to(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString().replaceFirst("@.*", "");
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> states() {
    return jdbc.sql("select state from notice_mail order by id").query(String.class).list();
  }

  /** A mail to anna that tells of a case handed over. */
  private void waiting(int how) {
    Mailbox anna = mailboxes.of("mailanna").orElseThrow();
    for (int i = 0; i < how; i++) {
      long id = jdbc.sql("insert into notice (kind, desk, case_number, text, at, effect) values ('CASE_MOVED', ?, ?, ?, now(), ?) returning id")
          .params("officer" + COUNTY, number, "移交" + i, number + " " + i + " " + System.nanoTime()).query(Long.class).single();
      outbox.add("test " + id, anna, texts.single(new MailTexts.Item(id, NoticeKind.CASE_MOVED, "移交<b>" + i, number)), List.of(id));
    }
  }

  @Test
  void officers_get_at_once_what_is_overdue_and_heads_do_not() throws Exception {
    late();
    post.send();
    assertThat(received()).containsExactly("mailanna", "mailberta");
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("【律师行业监管】投诉处理期限已于2026年5月6日届满，尚未办结（" + number + "）");
    assertThat(mail.getFrom()[0].toString()).isEqualTo("tixing@example.gov.cn");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    String plain = plain(mail);
    assertThat(plain).contains("逾期（1项）", number, "https://lszl.example.gov.cn/notices/").doesNotContain("某所");
  }

  private static String plain(MimeMessage mail) throws Exception {
    var part = (MimeMultipart) mail.getContent();
    while (part.getBodyPart(0).getContent() instanceof MimeMultipart inner) {
      part = inner;
    }
    return part.getBodyPart(0).getContent().toString();
  }

  @Test
  void a_head_gets_one_digest_a_day_and_not_thirty_mails() throws Exception {
    for (int i = 0; i < 30; i++) {
      tell(NoticeKind.CASE_MOVED, "head" + COUNTY, "移交" + i);
    }
    tell(NoticeKind.DEADLINE_OVERDUE, "head" + COUNTY, "逾期一件");
    clock.moveTo(Instant.parse("2026-03-03T00:29:59Z"));
    digests.write();
    post.send();
    assertThat(received()).isEmpty();
    clock.moveTo(Instant.parse("2026-03-03T00:30:00Z"));
    digests.write();
    digests.write();
    post.send();
    assertThat(received()).containsExactly("mailhead");
    MimeMessage mail = server.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("【律师行业监管】今日提醒：逾期1项、其他30项");
    assertThat(plain(mail)).containsSubsequence("逾期（1项）", "其他（30项）", "移交29");
    clock.moveTo(Instant.parse("2026-03-04T01:00:00Z"));
    digests.write();
    post.send();
    assertThat(received()).hasSize(1);
  }

  private void tell(NoticeKind kind, String desk, String text) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> board.tell(new Telling(kind,
        Desk.parse(desk).orElseThrow(), null, number, null, null, text, number + text)));
  }

  @Test
  void there_is_no_digest_on_a_rest_day_and_none_of_what_was_read_or_mailed() {
    tell(NoticeKind.CASE_MOVED, "officer" + COUNTY, "移交");
    tell(NoticeKind.DEADLINE_OVERDUE, "officer" + COUNTY, "逾期一件");
    post.send();
    assertThat(received()).containsExactly("mailanna", "mailberta");
    inbox.readAll(mailboxes.of("mailberta").orElseThrow().staff(), null, Long.MAX_VALUE);
    clock.moveTo(LocalDate.of(2026, 3, 7)); // Saturday
    digests.write();
    assertThat(states()).hasSize(2);
    clock.moveTo(LocalDate.of(2026, 3, 9));
    digests.write();
    post.send();
    assertThat(received()).containsExactly("mailanna", "mailanna", "mailberta");
    assertThat(jdbc.sql("select subject from notice_mail order by id desc limit 1").query(String.class).single()).endsWith("今日提醒：其他1项");
  }

  @Test
  void each_chooses_for_oneself_and_a_head_may_not_choose_thirty_mails() {
    Staff anna = mailboxes.of("mailanna").orElseThrow().staff();
    choices.choose(anna, "NONE");
    choices.choose(mailboxes.of("mailberta").orElseThrow().staff(), "AT_ONCE");
    tell(NoticeKind.CASE_MOVED, "officer" + COUNTY, "移交");
    post.send();
    assertThat(received()).containsExactly("mailberta");
    Staff head = mailboxes.of("mailhead").orElseThrow().staff();
    assertThatThrownBy(() -> choices.choose(head, "AT_ONCE")).isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> choices.choose(anna, "x")).isInstanceOf(Refusal.class);
    assertThat(choices.of(head)).isEqualTo(MailMode.DIGEST);
  }

  @Test
  void an_officer_who_becomes_head_gets_no_single_mails_any_more() {
    choices.choose(mailboxes.of("mailanna").orElseThrow().staff(), "AT_ONCE");
    jdbc.sql("insert into act_id_membership (user_id_, group_id_) values ('mailanna', ?)").param("head" + COUNTY).update();
    try {
      tell(NoticeKind.CASE_MOVED, "officer" + COUNTY, "移交");
      assertThat(states()).isEmpty();
    } finally {
      jdbc.sql("delete from act_id_membership where user_id_ = 'mailanna' and group_id_ = ?").param("head" + COUNTY).update();
    }
  }

  @Test
  void what_is_rolled_back_is_not_mailed() {
    assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
      tell(NoticeKind.DEADLINE_OVERDUE, "officer" + COUNTY, "逾期一件");
      throw new IllegalStateException("power cut");
    })).isInstanceOf(IllegalStateException.class);
    post.send();
    assertThat(received()).isEmpty();
    assertThat(states()).isEmpty();
  }

  @Test
  void two_nodes_send_each_mail_once() throws InterruptedException {
    waiting(12);
    Together.twice(() -> {
      post.send();
      return null;
    });
    assertThat(received()).hasSize(12);
    assertThat(states()).containsOnly("SENT");
  }

  @Test
  void a_server_that_is_away_is_tried_again_and_only_by_one_mail_at_a_time() {
    waiting(3);
    server.stop();
    at(1);
    post.send();
    assertThat(jdbc.sql("select sum(attempts) from notice_mail").query(Integer.class).single()).isEqualTo(1);
    assertThat(troubles.all()).singleElement().matches(trouble -> !trouble.over() && trouble.person().equals("mailanna"));
    server.start();
    at(server.getSmtp().getPort());
    clock.advance(Duration.ofSeconds(59));
    post.send();
    assertThat(received()).hasSize(2);
    clock.advance(Duration.ofSeconds(1));
    post.send();
    assertThat(received()).hasSize(3);
    assertThat(troubles.all()).isEmpty();
  }

  @Test
  void it_waits_longer_each_time_and_gives_up_after_three_days() {
    waiting(1);
    at(1);
    for (int minutes : List.of(1, 5, 15, 60, 60)) {
      post.send();
      clock.advance(Duration.ofMinutes(minutes).minusSeconds(1));
      post.send();
      assertThat(states()).containsExactly("WAITING");
      clock.advance(Duration.ofSeconds(1));
    }
    assertThat(jdbc.sql("select attempts from notice_mail").query(Integer.class).single()).isEqualTo(5);
    clock.advance(Duration.ofDays(3));
    post.send();
    assertThat(states()).containsExactly("GIVEN_UP");
    assertThat(troubles.all()).singleElement().matches(MailTroubles.Trouble::over);
  }

  @Test
  void an_address_that_is_refused_for_good_is_not_tried_again_until_the_administrator_says_so() throws Exception {
    waiting(1);
    try (RefusingServer refusing = new RefusingServer(550)) {
      at(refusing.port());
      post.send();
      clock.advance(Duration.ofHours(2));
      post.send();
    }
    assertThat(troubles.all()).singleElement().satisfies(trouble -> {
      assertThat(trouble.state()).isEqualTo("REFUSED");
      assertThat(trouble.attempts()).isEqualTo(1);
      assertThat(trouble.trouble()).contains("550 no such mailbox");
    });
    jdbc.sql("update act_id_user set email_ = 'right@example.gov.cn' where id_ = 'mailanna'").update();
    at(server.getSmtp().getPort());
    troubles.again(troubles.all().get(0).id());
    post.send();
    assertThat(received()).containsExactly("right");
    assertThat(troubles.all()).isEmpty();
  }

  @Test
  void a_mailbox_that_is_full_for_now_is_tried_again_and_holds_up_no_other() throws Exception {
    waiting(2);
    try (RefusingServer full = new RefusingServer(452)) {
      at(full.port());
      post.send();
    }
    assertThat(states()).containsExactly("WAITING", "WAITING");
    assertThat(jdbc.sql("select sum(attempts) from notice_mail").query(Integer.class).single()).isEqualTo(2);
  }

  @Test
  void what_is_no_address_at_all_is_refused() {
    waiting(1);
    jdbc.sql("update act_id_user set email_ = 'kein klammeraffe' where id_ = 'mailanna'").update();
    post.send();
    assertThat(states()).containsExactly("REFUSED");
  }

  @Test
  void a_node_that_dies_before_sending_loses_nothing() {
    waiting(1);
    assertThat(outbox.take()).isPresent(); // and dies
    post.send();
    assertThat(received()).isEmpty();
    clock.advance(Outbox.LEASE);
    post.send();
    post.send();
    assertThat(received()).hasSize(1);
    assertThat(states()).containsExactly("SENT");
  }

  @Test
  void a_node_that_dies_between_sending_and_marking_sends_twice_under_one_message_id() throws Exception {
    waiting(1);
    QueuedMail mail = outbox.take().orElseThrow();
    carrier.carry(mail, "mailanna@example.gov.cn"); // and dies
    clock.advance(Outbox.LEASE);
    post.send();
    MimeMessage[] both = server.getReceivedMessages();
    assertThat(both).hasSize(2);
    assertThat(both[0].getMessageID()).isEqualTo(mail.messageId()).isEqualTo(both[1].getMessageID());
    assertThat(GreenMailUtil.getWholeMessage(both[1])).contains("text/html");
    assertThat(mail.html()).contains("移交&lt;b&gt;0").doesNotContain("<b>");
  }

  @Test
  void a_slow_node_does_not_undo_what_another_has_sent_meanwhile() {
    waiting(1);
    QueuedMail slow = outbox.take().orElseThrow();
    clock.advance(Outbox.LEASE);
    post.send();
    outbox.later(slow, Duration.ofMinutes(1), "time-out");
    outbox.end(slow, "GIVEN_UP", "", "time-out");
    assertThat(states()).containsExactly("SENT");
  }

  @Test
  void whoever_has_left_the_desk_meanwhile_gets_nothing_and_what_was_read_is_no_news() {
    waiting(1);
    jdbc.sql("delete from act_id_membership where user_id_ = 'mailanna' and group_id_ = ?").param("officer" + COUNTY).update();
    post.send();
    assertThat(received()).isEmpty();
    assertThat(states()).containsExactly("WITHDRAWN");
    account("mailanna", "officer" + COUNTY);
    waiting(1);
    inbox.readAll(mailboxes.of("mailanna").orElseThrow().staff(), null, Long.MAX_VALUE);
    post.send();
    assertThat(received()).isEmpty();
  }

  @Test
  void without_a_mail_server_nothing_is_queued_and_half_a_setting_stops_the_start() {
    MailSettings off = new MailSettings("", "", "");
    long id = jdbc.sql("insert into notice (kind, desk, case_number, text, at, effect) values ('ESCALATED', ?, ?, 'x', now(), ?) returning id")
        .params("officer" + COUNTY, number, number + " off").query(Long.class).single();
    Telling telling = new Telling(NoticeKind.ESCALATED, Desk.parse("officer" + COUNTY).orElseThrow(), null, number,
        null, null, "x", "x");
    new MailQueue(off, mailboxes, files, scope, texts, outbox).queue(id, telling, null);
    assertThat(states()).isEmpty();
    assertThatThrownBy(() -> new MailSettings("mail.example.gov.cn", "", "https://lszl.example.gov.cn"))
        .hasMessageContaining("LEGAL_OVERSIGHT_MAIL_FROM");
  }

  private List<Long> notices() {
    return jdbc.sql("select id from notice where case_number = ? order by id").param(number).query(Long.class).list();
  }

  @Test
  void what_is_old_and_read_is_cleaned_away_and_what_still_waits_stays() {
    waiting(2);
    post.send();
    jdbc.sql("update notice set at = ? where case_number = ?").params(clock.instant().atOffset(ZoneOffset.UTC), number).update();
    List<Long> ids = notices();
    inbox.read(mailboxes.of("mailberta").orElseThrow().staff(), ids.get(0));
    clock.advance(Duration.ofDays(180));
    old.clean();
    assertThat(states()).hasSize(2);
    clock.advance(Duration.ofSeconds(1));
    for (int round = 0; round < 100 && (!states().isEmpty() || notices().size() > 1); round++) {
      old.clean(); // other tests have left some thousands
    }
    assertThat(notices()).containsExactly(ids.get(1));
    assertThat(states()).isEmpty();
  }
}
