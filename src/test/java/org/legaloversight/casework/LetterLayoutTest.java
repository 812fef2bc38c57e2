package org.legaloversight.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.document.Office;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands where on paper by GB/T 9704-2012; places are in points from above. */
@PlatformTest
class LetterLayoutTest {

  /** 297 mm less the lower margin of 35 mm. */
  private static final double FOOT = (297 - 35) / 25.4 * 72;
  /** Of 版记, with one rule. */
  private static final double ROW = 27;
  private static final int DOTS = 2;

  @Autowired Letters letters;
  @Autowired Office office;

  @ParameterizedTest
  @EnumSource
  void the_imprint_ends_on_the_lower_edge_of_the_text_of_the_last_page(DocumentKind kind) throws IOException {
    verify(kind, 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {9, 11, 13})
  void however_full_the_page_is_the_text_does_not_run_into_the_imprint(int lines) throws IOException {
    verify(DocumentKind.RECTIFICATION_NOTICE, lines);
  }

  private void verify(DocumentKind kind, int rows) throws IOException {
    try (PDDocument file = Loader.loadPDF(office.pdf(letters.of(kind).fill(values(kind, rows)).docx()))) {
      int last = file.getNumberOfPages();
      for (int page = 1; page <= last; page++) {
        TreeMap<Double, String> lines = lines(file, page);
        assertThat(page == last || lines.values().stream().noneMatch(line -> line.endsWith("印发"))).isTrue();
        assertThat(lines.firstEntry().getValue()).as("what begins page %s", page).isNotEqualTo("（印章）");
      }
      TreeMap<Double, String> lines = lines(file, last);
      lines.tailMap(FOOT).clear(); // the number of the page
      int imprint = lines.values().stream().anyMatch(line -> line.startsWith("抄送：")) ? 2 : 1;
      assertThat(lines.lastEntry().getValue()).endsWith("印发");
      assertThat(lines.tailMap(FOOT - ROW)).hasSize(1);
      assertThat(lines.tailMap(FOOT - ROW * imprint)).hasSize(imprint);
      List<Double> rules = rules(new PDFRenderer(file).renderImage(last - 1, DOTS));
      assertThat(rules).hasSize(imprint + 1);
      assertThat(rules.get(0)).isBetween(FOOT - ROW * imprint - 2, FOOT - ROW * imprint + 2);
      assertThat(rules.get(imprint)).isBetween(FOOT - 2, FOOT + 2);
    }
  }

  private static Map<String, Object> values(DocumentKind kind, int rows) {
    Set<String> names = new HashSet<>(Letters.COMMON);
    names.addAll(kind.names());
    Map<String, Object> values = new HashMap<>();
    names.forEach(name -> values.put(name, Letters.LISTS.containsKey(name) ? rows(name, rows) : Letters.FLAGS.contains(name) ? true : name));
    return values;
  }

  private static List<Map<String, String>> rows(String list, int rows) {
    return Collections.nCopies(rows, Letters.LISTS.get(list).stream().collect(Collectors.toMap(name -> name, name -> name)));
  }

  /** The lines of a page by their base line. */
  private static TreeMap<Double, String> lines(PDDocument file, int page) throws IOException {
    TreeMap<Double, String> lines = new TreeMap<>();
    PDFTextStripper reader = new PDFTextStripper() {
      @Override
      protected void writeString(String text, List<TextPosition> letters) {
        letters.stream().filter(letter -> !letter.getUnicode().isBlank())
            .forEach(letter -> lines.merge((double) Math.round(letter.getYDirAdj()), letter.getUnicode(), String::concat));
      }
    };
    reader.setSortByPosition(true);
    reader.setStartPage(page);
    reader.setEndPage(page);
    reader.getText(file);
    return lines;
  }

  /** Where each rule over most of the text's width begins, in the lower half of the page. */
  private static List<Double> rules(BufferedImage page) {
    List<Double> rules = new ArrayList<>();
    boolean before = false;
    for (int y = page.getHeight() / 2; y < page.getHeight(); y++) {
      boolean dark = dark(page, y) > 0.7 * page.getWidth();
      if (dark && !before) {
        rules.add(y / (double) DOTS);
      }
      before = dark;
    }
    return rules;
  }

  private static long dark(BufferedImage page, int y) {
    return IntStream.range(0, page.getWidth()).filter(x -> (page.getRGB(x, y) & 0xff) < 160).count();
  }
}
