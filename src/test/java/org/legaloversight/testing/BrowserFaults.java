package org.legaloversight.testing;

import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;

/** What went wrong in one person's browser without necessarily being seen: errors of scripts and refused requests. */
public final class BrowserFaults {

  private static final int FIRST_ERROR = 400;
  /** The console's echo of a refused request, which is taken down with its address. */
  private static final String ECHO = "Failed to load resource";

  private final List<String> faults = new ArrayList<>();

  BrowserFaults(String person, BrowserContext browser) {
    browser.onConsoleMessage(message -> {
      if (message.type().equals("error") && !message.text().startsWith(ECHO)) {
        faults.add(person + ": " + message.text());
      }
    });
    browser.onWebError(error -> faults.add(person + ": " + error.error()));
    browser.onResponse(response -> {
      if (response.status() >= FIRST_ERROR) {
        faults.add(person + ": " + response.status() + " " + response.request().method() + " " + path(response.url()));
      }
    });
  }

  private static String path(String url) {
    return url.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
  }

  public List<String> all() {
    return List.copyOf(faults);
  }

  /** The faults so far, which the story expected; they no longer count. */
  public List<String> take() {
    List<String> taken = all();
    faults.clear();
    return taken;
  }
}
