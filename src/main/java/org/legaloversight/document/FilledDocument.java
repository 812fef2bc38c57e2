package org.legaloversight.document;

/**
 * A document made of a template.
 *
 * @param docx the file, the same bytes for the same template and values
 * @param text what stands in it, a line for each paragraph that is not empty
 * @param template SHA-256 of the template in hexadecimal: which edition it was
 */
public record FilledDocument(byte[] docx, String text, String template) {

  public FilledDocument {
    docx = docx.clone();
  }

  @Override
  public byte[] docx() {
    return docx.clone();
  }
}
