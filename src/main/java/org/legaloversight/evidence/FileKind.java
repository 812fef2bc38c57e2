package org.legaloversight.evidence;

import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A kind of file that is taken as evidence.
 *
 * @param title in Chinese
 * @param type the media type it is served as
 * @param endings of the name, in small letters without the dot
 * @param contents what its content is told to be; {@code type} where nothing is said
 */
public record FileKind(String title, String type, List<String> endings, @DefaultValue List<String> contents) {

  /** What a browser might run in the name of this site; no configuration lets it in. */
  private static final Set<String> ACTIVE = Set.of("text/html", "application/xhtml+xml", "image/svg+xml", "application/xml", "text/xml",
      "text/javascript", "application/javascript");

  public FileKind {
    endings = List.copyOf(endings);
    contents = contents.isEmpty() ? List.of(type) : List.copyOf(contents);
    if (ACTIVE.contains(type) || contents.stream().anyMatch(ACTIVE::contains)) {
      throw new IllegalArgumentException("Never taken as evidence, because a browser may run it: " + type);
    }
  }
}
