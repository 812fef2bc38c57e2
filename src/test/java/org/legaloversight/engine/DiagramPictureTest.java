package org.legaloversight.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code mvn test -Dtest=DiagramPictureTest -Dpictures=draw} draws the pictures again. */
class DiagramPictureTest {

  private static final Path VIEWER = NodeTools.FOLDER.resolve("camunda-bpmn-js/dist");
  private static final String DRAW = """
      async xml => {
        const viewer = new BpmnViewer({ container: '#diagram' });
        const { warnings } = await viewer.importXML(xml);
        const { svg } = await viewer.saveSVG();
        return { warnings: warnings.map(warning => warning.message), svg };
      }""";

  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void openBrowser() throws Exception {
    NodeTools.install();
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of("/usr/bin/chromium"))
        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
    playwright.close();
  }

  static Stream<String> processes() {
    return Diagram.all().stream().map(Diagram::process);
  }

  @ParameterizedTest
  @MethodSource("processes")
  void the_modeler_reads_the_diagram_without_warning_and_the_picture_shows_this_diagram(String process) throws Exception {
    var diagram = Files.readString(Diagram.FOLDER.resolve(process + ".bpmn"));
    var drawn = draw(diagram);
    assertThat((List<?>) drawn.get("warnings")).isEmpty();
    var picture = new Picture(process);
    if ("draw".equals(System.getProperty("pictures"))) {
      picture.write((String) drawn.get("svg"), diagram);
    }
    assertThat(picture.file()).content()
        .as("Draw the picture again: mvn test -Dtest=DiagramPictureTest -Dpictures=draw")
        .contains(Picture.origin(diagram)).contains("<svg");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> draw(String diagram) {
    try (Page page = browser.newPage()) {
      page.setContent("<div id=\"diagram\" style=\"width: 1000px; height: 700px\"></div>");
      page.addStyleTag(new Page.AddStyleTagOptions().setPath(VIEWER.resolve("assets/camunda-platform-viewer.css")));
      page.addScriptTag(new Page.AddScriptTagOptions().setPath(VIEWER.resolve("camunda-platform-viewer.production.min.js")));
      return (Map<String, Object>) page.evaluate(DRAW, diagram);
    }
  }
}
