package org.legaloversight.calendar.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.legaloversight.Refusal;
import org.legaloversight.UploadedText;
import org.legaloversight.calendar.Notice;
import org.legaloversight.calendar.Notices;
import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody has filled in to load a notice, kept as it was typed.
 *
 * @param seen the version of the calendar by which its changes were shown; null before
 */
record NoticeForm(String year, String source, String text, MultipartFile file, Integer seen) {

  /** A notice is a page long. */
  private static final int LONGEST_TEXT = 20_000;

  NoticeForm {
    year = Optional.ofNullable(year).orElse("").strip();
    source = Optional.ofNullable(source).orElse("").strip();
    text = Optional.ofNullable(text).orElse("");
  }

  static NoticeForm empty(int year) {
    return new NoticeForm(String.valueOf(year), "", "", null, null);
  }

  /** With the file's content for its text. */
  NoticeForm withFile() {
    if (file == null || file.isEmpty() && Optional.ofNullable(file.getOriginalFilename()).orElse("").isEmpty()) {
      return this;
    }
    if (!text.isBlank()) {
      throw new Refusal("文本框里已有内容，又选了文件，请只用一种：要用文件，请先清空文本框。");
    }
    return new NoticeForm(year, source, UploadedText.of(file, "放假通知", 1, "，或把通知正文粘贴到文本框"), null, seen);
  }

  /** @throws Refusal with everything that is wrong, one problem a line */
  Notice read(Notices notices) {
    List<String> problems = new ArrayList<>();
    if (source.isEmpty() || source.length() > Notices.LONGEST_SOURCE) {
      problems.add("请填写通知的文号，不超过" + Notices.LONGEST_SOURCE + "个字，例如：国办发明电〔2026〕8号。");
    }
    if (!year.matches("[0-9]{4}")) {
      problems.add("请用四位数字填写年度，例如：2027。");
    } else if (text.length() > LONGEST_TEXT) {
      problems.add("内容太长，请只粘贴通知正文，不超过" + LONGEST_TEXT + "个字。");
    } else {
      try {
        Notice notice = notices.read(Integer.parseInt(year), text);
        if (problems.isEmpty()) {
          return notice;
        }
      } catch (Refusal refusal) {
        problems.addAll(refusal.getMessage().lines().toList());
      }
    }
    throw new Refusal(String.join("\n", problems));
  }
}
