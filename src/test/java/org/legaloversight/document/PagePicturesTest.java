package org.legaloversight.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagePicturesTest {

  private final PagePictures pictures = new PagePictures();

  @Test
  void a_page_of_a4_has_144_dots_an_inch() throws IOException {
    BufferedImage page = drawn(pdf(PDRectangle.A4, PDRectangle.A4), 2);
    assertThat(page.getWidth()).isBetween(1188, 1191);
    assertThat(page.getHeight()).isBetween(1682, 1685);
  }

  @Test
  void a_page_as_large_as_a_wall_makes_no_larger_picture() throws IOException {
    BufferedImage page = drawn(pdf(new PDRectangle(14400, 7200)), 1);
    assertThat(page.getWidth()).isBetween(2399, 2400);
    assertThat(page.getHeight()).isBetween(1199, 1200);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 3, Integer.MAX_VALUE})
  void a_page_that_there_is_not_is_refused_with_the_number_of_those_there_are(int page) throws IOException {
    byte[] pdf = pdf(PDRectangle.A4, PDRectangle.A4);
    assertThat(pictures.count(pdf)).isEqualTo(2);
    assertThatThrownBy(() -> pictures.png(pdf, page)).hasMessage("这份文书共2页，没有第" + page + "页。");
    assertThat(pictures.png(pdf, 1)).isNotEmpty();
  }

  @Test
  void what_is_no_pdf_is_refused_in_words() {
    assertThatThrownBy(() -> pictures.count(new byte[] {1, 2, 3})).hasMessage("这份PDF已损坏，不能显示。");
    assertThatThrownBy(() -> pictures.png("%PDF-1.7 half".getBytes(), 1)).hasMessage("这份PDF已损坏，不能显示。");
  }

  private BufferedImage drawn(byte[] pdf, int page) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(pictures.png(pdf, page)));
  }

  private static byte[] pdf(PDRectangle... pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument file = new PDDocument()) {
      for (PDRectangle page : pages) {
        file.addPage(new PDPage(page));
      }
      file.save(bytes);
    }
    return bytes.toByteArray();
  }
}
