package org.legaloversight.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.casework.DocumentFiles;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.OfficialDocuments;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.FrontDoor;
import org.legaloversight.testing.MovableClock;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the papers as pictures: for nobody who may not read the paper, and with all that is on it. */
@PlatformTest
class DocumentPicturesTest {

  private static final String PREVIEW = "/preview/rectification-notice/pages";

  @LocalServerPort int port;
  @Autowired FrontDoor door;
  @Autowired Enrolment enrolment;
  @Autowired Desks desks;
  @Autowired MovableClock clock;
  @Autowired OfficialDocuments documents;
  @Autowired DocumentFiles files;

  private Order order;

  @BeforeEach
  void an_order() {
    clock.moveTo(LocalDate.of(2026, 3, 2));
    order = new Order(enrolment, desks, clock).opened("ARCHIVES", "FEE_VIOLATION");
  }

  private String path(String more) {
    return "/cases/" + URLEncoder.encode(order.number, StandardCharsets.UTF_8) + "/documents" + more;
  }

  private HttpResponse<byte[]> get(String desk, String more) {
    return door.admit(port, desk).bytes(path(more));
  }

  private static String words(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void the_pages_of_an_issued_paper_are_pictures_of_a4_with_its_words_on_them() throws IOException {
    order.approved();
    assertThat(words(get("officer430102", "/1/pages"))).isEqualTo("{\"pages\":2}");
    HttpResponse<byte[]> answer = get("officer430102", "/1/pages/1");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertA4WithWords(answer.body());
    assertEveryFontIsInside(files.pdf(documents.latest(order.number, DocumentKind.RECTIFICATION_NOTICE).orElseThrow().number()).orElseThrow());
  }

  @Test
  void a_preview_is_seen_in_the_same_way_and_made_once_for_all_its_pages() throws IOException {
    assertThat(words(get("head430102", PREVIEW))).isEqualTo("{\"pages\":2}");
    HttpResponse<byte[]> answer = get("head430102", PREVIEW + "/1");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertA4WithWords(answer.body());
    // a PDF bears the moment of its making
    String pdf = "/preview/rectification-notice.pdf";
    assertThat(get("head430102", pdf).body()).isEqualTo(get("head430102", pdf).body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/pages", "/pages/1"})
  void nobody_sees_a_page_of_a_paper_that_they_may_not_read(String pages) {
    assertThat(words(get("firm" + order.firm, PREVIEW.replace("/pages", pages)))).contains("尚未制发的文书只供主管机关预览");
    assertThat(get("officer430103", PREVIEW.replace("/pages", pages)).statusCode()).isEqualTo(404);
    order.approved();
    assertThat(get("officer430103", "/1" + pages).statusCode()).isEqualTo(404);
    assertThat(words(get("firm" + order.firm, "/1" + pages))).contains("没有您可以查看的这份文书");
    assertThat(get("bar430100", "/1" + pages).statusCode()).isEqualTo(404);
    order.served();
    assertThat(get("firm" + order.firm, "/1" + pages).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"0, 404, 这份文书共2页，没有第0页。", "3, 404, 这份文书共2页，没有第3页。", "99999999999, 400, 应为整数", "a, 400, 应为整数"})
  void a_page_that_there_is_not_is_refused_in_words(String page, int status, String words) {
    order.approved();
    HttpResponse<byte[]> answer = get("officer430102", "/1/pages/" + page);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(words(answer)).contains(words);
  }

  @Test
  void the_page_asks_for_the_pictures_and_offers_both_files() {
    order.approved();
    assertThat(words(get("officer430102", "/1"))).contains("/documents/1/pages\"", "正在生成", "下载PDF", "下载DOCX").doesNotContain("iframe");
  }

  /** Letters cover a few hundredths of a page; a blank one nothing, and one of boxes for unknown letters would not have the red head. */
  private static void assertA4WithWords(byte[] png) throws IOException {
    BufferedImage page = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(page.getHeight() / (double) page.getWidth()).isBetween(1.41, 1.42);
    int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    double all = pixels.length;
    assertThat(IntStream.of(pixels).filter(pixel -> (pixel & 0xff) < 128).count() / all).isBetween(0.01, 0.25);
    assertThat(IntStream.of(pixels).filter(pixel -> (pixel >> 16 & 0xff) > 200 && (pixel & 0xff) < 100).count() / all).isBetween(0.001, 0.1);
  }

  private static void assertEveryFontIsInside(byte[] pdf) throws IOException {
    try (PDDocument file = Loader.loadPDF(pdf)) {
      PDResources resources = file.getPage(0).getResources();
      assertThat(resources.getFontNames()).isNotEmpty();
      for (COSName font : resources.getFontNames()) {
        assertThat(resources.getFont(font).isEmbedded()).as(font.getName()).isTrue();
      }
    }
  }
}
