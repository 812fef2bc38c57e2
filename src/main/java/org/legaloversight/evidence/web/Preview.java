package org.legaloversight.evidence.web;

import java.util.Set;

/** How a browser shows a file on the page, by its media type. What is not listed is only handed over for saving. */
enum Preview {
  IMAGE, PDF, AUDIO, VIDEO, NONE;

  private static final Set<String> IMAGES = Set.of("image/jpeg", "image/png", "image/gif", "image/bmp", "image/webp");
  private static final Set<String> SOUNDS = Set.of("audio/mpeg", "audio/wav", "audio/mp4");
  private static final Set<String> FILMS = Set.of("video/mp4", "video/quicktime");

  static Preview of(String mediaType) {
    if (IMAGES.contains(mediaType)) {
      return IMAGE;
    }
    if (SOUNDS.contains(mediaType)) {
      return AUDIO;
    }
    if (FILMS.contains(mediaType)) {
      return VIDEO;
    }
    return mediaType.equals("application/pdf") ? PDF : NONE;
  }

  /** Whether the browser may open it as a page of its own. */
  boolean inline() {
    return this == IMAGE || this == PDF;
  }
}
