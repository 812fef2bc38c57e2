package org.legaloversight.calendar;

/** An open deadline whose due date another calendar would change; before and after in Chinese, such as 2027年2月26日（暂定）. */
public record NoticeEffect(String caseNumber, String deadline, String before, String after) {}
