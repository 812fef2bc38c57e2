package org.legaloversight.archive.verifier;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What people read of an archive, made from its records and sources and from nothing else: the platform makes it when it exports, the
 * verifier makes it again and compares, so that no page can say other than the records.
 */
public final class Pages {

  /** Goes up with every change of how a page looks: pages of another version cannot be compared. */
  public static final int VERSION = 1;

  public static final String INDEX = "index.html";

  private final Records records;
  private final Function<String, String> sources;

  /** @param sources the text of a file of the archive, such as a form; null where there is none */
  public Pages(Records records, Function<String, String> sources) {
    this.records = records;
    this.sources = sources;
  }

  /** Hands over each page with its path, always in the same order. */
  public void write(BiConsumer<String, String> to) {
    Map<Long, String> forms = formPages(to);
    to.accept(INDEX, new IndexPage(records, forms, diagrams(to)).html());
  }

  private Map<Long, String> formPages(BiConsumer<String, String> to) {
    Map<Long, Row> events = records.of(Records.EVENTS).stream()
        .collect(Collectors.toMap(event -> event.number("seq"), Function.identity(), (first, second) -> first));
    Map<Long, String> pages = new HashMap<>();
    for (Row shown : records.of(Records.FORMS)) {
      Row event = events.get(shown.number("seq"));
      String source = shown.has("path") ? sources.apply(shown.text("path")) : null;
      if (event != null && source != null) {
        readable(() -> new FormPage(records.caseFile(), event, shown, new Row(Json.object(source))).html()).ifPresent(page -> {
          String path = String.format(Locale.ROOT, "forms/%04d.html", shown.number("seq"));
          to.accept(path, page);
          pages.put(shown.number("seq"), path);
        });
      }
    }
    return pages;
  }

  /** A form or diagram that cannot be shown is still among the sources; it must not keep the rest from being exported. */
  private static <T> Optional<T> readable(Supplier<T> shown) {
    try {
      return Optional.of(shown.get());
    } catch (Unreadable e) {
      return Optional.empty();
    }
  }

  /** The pictures by the title of what they show. */
  private Map<String, String> diagrams(BiConsumer<String, String> to) {
    Map<String, String> pictures = new LinkedHashMap<>();
    for (Row source : records.of(Records.SOURCES)) {
      String text = source.text("path").endsWith(".bpmn") ? sources.apply(source.text("path")) : null;
      if (text != null) {
        readable(() -> DiagramPicture.of(text, passed(source.text("process")))).ifPresent(picture -> {
          String path = "diagrams/" + source.text("process") + "-v" + source.number("version") + ".svg";
          to.accept(path, picture.svg());
          pictures.put(picture.title() + "（第" + source.number("version") + "版）", path);
        });
      }
    }
    return pictures;
  }

  /** The elements of the diagram whose forms were filled in. */
  private Set<String> passed(String process) {
    List<Row> events = records.of(Records.EVENTS);
    return events.stream().filter(event -> event.text("process").equals(process)).map(event -> event.text("task"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
