package org.legaloversight.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** DOCX files as another program writes and reads them. */
final class WrittenFile {

  private WrittenFile() {}

  /** Each paragraph is given as the pieces that its text is cut into, parted by |. */
  static byte[] of(String... paragraphs) {
    try (XWPFDocument file = new XWPFDocument(); ByteArrayOutputStream content = new ByteArrayOutputStream()) {
      file.createStyles();
      file.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("页眉");
      for (String paragraph : paragraphs) {
        XWPFParagraph made = file.createParagraph();
        Arrays.stream(paragraph.split("\\|")).forEach(piece -> made.createRun().setText(piece));
      }
      file.write(content);
      return content.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(byte[] docx) {
    try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return file.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
