package org.legaloversight.notice;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Words mails: what happened and in which case, but of its people nothing; who may see more follows the link. */
@Component
class MailTexts {

  private static final String PRODUCT = "【律师行业监管】";

  private final ITemplateEngine templates;
  private final MailSettings settings;

  MailTexts(ITemplateEngine templates, MailSettings settings) {
    this.templates = templates;
    this.settings = settings;
  }

  /** Of one notice. */
  MailText single(Item item) {
    return text(PRODUCT + item.text() + "（" + item.caseNumber() + "）", List.of(item));
  }

  /** Of a day's notices. */
  MailText digest(List<Item> items) {
    String counts = sorted(items).entrySet().stream().map(group -> group.getKey().label() + group.getValue().size() + "项")
        .collect(Collectors.joining("、"));
    return text(PRODUCT + "今日提醒：" + counts, items);
  }

  private MailText text(String subject, List<Item> items) {
    Map<NoticeGroup, List<Item>> groups = sorted(items);
    Context context = new Context(Locale.CHINA, Map.of("groups", groups, "all", settings.link("/notices"),
        "choices", settings.link("/notices/settings"), "links", settings.link("/notices/")));
    return new MailText(subject.replaceAll("\\p{Cntrl}+", " "), plain(groups), templates.process("notices/mail", context));
  }

  private String plain(Map<NoticeGroup, List<Item>> groups) {
    StringBuilder text = new StringBuilder();
    groups.forEach((group, items) -> {
      text.append(group.label()).append("（").append(items.size()).append("项）\n\n");
      items.forEach(item -> text.append("  ").append(item.text()).append("\n  ").append(item.caseNumber()).append("\n  ")
          .append(settings.link("/notices/" + item.id())).append("\n\n"));
    });
    return text.append("全部消息：").append(settings.link("/notices")).append("\n邮件设置：").append(settings.link("/notices/settings"))
        .append("\n\n本邮件由律师行业监管流程平台自动发送，请勿回复。\n").toString();
  }

  private static Map<NoticeGroup, List<Item>> sorted(List<Item> items) {
    Map<NoticeGroup, List<Item>> groups = new EnumMap<>(NoticeGroup.class);
    Arrays.stream(NoticeGroup.values()).forEach(group -> groups.put(group,
        items.stream().filter(item -> item.kind().group() == group).toList()));
    groups.values().removeIf(List::isEmpty);
    return groups;
  }

  /** A notice in a mail. */
  record Item(long id, NoticeKind kind, String text, String caseNumber) {

    static Item of(Line line) {
      return new Item(line.id(), line.kind(), line.text(), line.caseNumber());
    }
  }
}
