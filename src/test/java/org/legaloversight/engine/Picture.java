package org.legaloversight.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The picture of a process in {@code docs/pictures}; it says of which diagram it is the picture. */
record Picture(String process) {

  /** The drawing library names its arrow heads at random, which would make every drawing a change. */
  private static final Pattern RANDOM_NAME = Pattern.compile("marker-[a-z0-9]{15,}");
  private static final String FONTS =
      "font-family: 'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif;";

  static String origin(String diagram) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(diagram.getBytes(UTF_8));
      return "<!-- drawn from the diagram with SHA-256 " + HexFormat.of().formatHex(digest) + " -->";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Path file() {
    return Path.of("docs/pictures").resolve(process + ".svg");
  }

  void write(String svg, String diagram) throws IOException {
    var names = new HashMap<String, String>();
    var image = RANDOM_NAME.matcher(svg.substring(svg.indexOf("<svg")))
        .replaceAll(name -> names.computeIfAbsent(name.group(), unknown -> "marker-" + (names.size() + 1)))
        .replaceAll("font-family: [^;]+;", FONTS)
        .replaceFirst("<svg ", "<svg style=\"background: white\" ");
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + origin(diagram) + "\n" + image + "\n");
  }
}
