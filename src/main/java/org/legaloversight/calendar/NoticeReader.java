package org.legaloversight.calendar;

import org.legaloversight.Refusal;
import org.springframework.stereotype.Component;

/** Reads what somebody has typed, pasted or uploaded, and takes nothing that cannot be right. */
@Component
class NoticeReader {

  private final NoticeRules rules;

  NoticeReader(NoticeRules rules) {
    this.rules = rules;
  }

  Notice read(String csv, NoticedCalendar current) {
    Problems problems = new Problems();
    return checked(new NoticeFile(problems).read(csv), current, problems);
  }

  Notice read(int year, String text, NoticedCalendar current) {
    Problems problems = new Problems();
    if (!NoticeFile.looksLike(text)) {
      return checked(new NoticeText(year, problems).read(text), current, problems);
    }
    Draft draft = new NoticeFile(problems).read(text);
    if (draft.year() != year && !draft.mentions().isEmpty()) {
      problems.add("内容是" + draft.year() + "年的安排，与所选年度" + year + "年不一致，请核对。");
    }
    return checked(draft, current, problems);
  }

  /** The notice itself, once more: the calendar may have changed since it was read. */
  Notice read(Notice notice, NoticedCalendar current) {
    return checked(Draft.of(notice), current, new Problems());
  }

  /** @throws Refusal with everything that is wrong, one problem a line */
  private Notice checked(Draft draft, NoticedCalendar current, Problems problems) {
    if (draft.mentions().isEmpty()) {
      problems.addIfNone("没有读到放假安排，请选择文件或粘贴通知内容。");
    } else {
      rules.check(draft, current, problems);
    }
    problems.refuse();
    return draft.notice();
  }
}
