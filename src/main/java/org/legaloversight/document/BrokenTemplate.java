package org.legaloversight.document;

/** A template and the values for it do not fit. The message is Chinese and names the file and the place: the clerk who edited it reads it. */
public class BrokenTemplate extends RuntimeException {

  BrokenTemplate(String template, String fault) {
    super("文书模板 documents/" + template + ".docx " + fault);
  }

  BrokenTemplate(String template, Exception cause) {
    super("文书模板 documents/" + template + ".docx 不是完好的DOCX文件，请用WPS或Word重新保存。", cause);
  }
}
