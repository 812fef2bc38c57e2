package org.legaloversight.notice;

/** A mail in words, once plain and once as HTML. */
record MailText(String subject, String plain, String html) {}
