package org.legaloversight.notice;

import java.util.Arrays;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants mail. */
@Component
public class MailChoices {

  private final JdbcClient jdbc;

  MailChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What holds for the person now, chosen or not. */
  @Transactional(readOnly = true)
  public MailMode of(Staff person) {
    return MailMode.of(jdbc.sql("select mode from notice_choice where person = ?").param(person.userId()).query(MailMode.class)
        .optional().orElse(null), person.desks());
  }

  /** @throws Refusal for what the person may not choose */
  @Transactional
  public void choose(Staff person, String mode) {
    MailMode chosen = Arrays.stream(MailMode.values()).filter(each -> each.name().equals(mode)).findFirst()
        .filter(MailMode.choices(person.desks())::contains)
        .orElseThrow(() -> new Refusal("不能选择这种邮件方式，请返回邮件设置重新选择。"));
    jdbc.sql("insert into notice_choice (person, mode) values (?, ?) on conflict (person) do update set mode = excluded.mode")
        .params(person.userId(), chosen.name()).update();
  }
}
