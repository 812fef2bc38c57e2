package org.legaloversight.testing;

import com.microsoft.playwright.Locator;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Files that somebody drops on the page of evidence. */
public final class DroppedFiles {

  private static final String DROP = """
      (zone, files) => {
        const data = new DataTransfer();
        for (const [name, content] of Object.entries(files)) {
          data.items.add(new File([Uint8Array.from(atob(content), byte => byte.charCodeAt(0))], name));
        }
        zone.dispatchEvent(new DragEvent('dragenter', { dataTransfer: data, bubbles: true }));
        zone.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      }""";

  private DroppedFiles() {}

  /** @param files contents by name */
  public static void on(Locator zone, Map<String, byte[]> files) {
    Map<String, String> encoded = new LinkedHashMap<>();
    files.forEach((name, content) -> encoded.put(name, Base64.getEncoder().encodeToString(content)));
    zone.page().waitForLoadState(); // before, the page's script does not listen yet
    zone.evaluate(DROP, encoded);
  }
}
