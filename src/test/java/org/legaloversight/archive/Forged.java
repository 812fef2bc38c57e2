package org.legaloversight.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.legaloversight.archive.verifier.Chain;
import org.legaloversight.archive.verifier.Json;
import org.legaloversight.archive.verifier.Manifest;
import org.legaloversight.archive.verifier.Pages;
import org.legaloversight.archive.verifier.Records;
import org.legaloversight.archive.verifier.Sha256;

/** An archive on the desk of somebody who wants it to say something else, and who knows how it is made. */
final class Forged {

  private final Map<String, byte[]> files = new LinkedHashMap<>();

  Forged(byte[] zip) {
    try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
      for (ZipEntry entry; (entry = stream.getNextEntry()) != null; ) {
        files.put(entry.getName(), stream.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  Forged put(String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Forged change(String path, UnaryOperator<String> change) {
    String before = text(path);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new AssertionError("Nothing of " + path + " was changed");
    }
    return put(path, after);
  }

  Forged lines(String set, UnaryOperator<List<String>> change) {
    return change(Records.path(set), text -> String.join("\n", change.apply(new ArrayList<>(text.lines().toList()))) + "\n");
  }

  Forged rename(String from, String to) {
    files.put(to, files.remove(from));
    return this;
  }

  Forged remove(String path) {
    files.remove(path);
    return this;
  }

  Forged flipAByte(String path) {
    files.get(path)[0] ^= 1;
    return this;
  }

  List<String> names() {
    return List.copyOf(files.keySet());
  }

  String first(String prefix) {
    return files.keySet().stream().filter(path -> path.startsWith(prefix)).findFirst().orElseThrow();
  }

  String matching(String pattern) {
    return files.keySet().stream().filter(path -> path.matches(pattern)).findFirst().orElseThrow();
  }

  /** The manifest tells of the files as they are now. */
  @SuppressWarnings("unchecked")
  Forged listedAgain() {
    Map<String, Object> manifest = Json.object(text(Manifest.PATH));
    Map<String, Object> listed = new LinkedHashMap<>();
    files.forEach((path, bytes) -> {
      if (!path.startsWith("manifest.")) {
        listed.put(path, Map.of("size", (long) bytes.length, "sha256", Sha256.of(bytes)));
      }
    });
    manifest.put("files", listed);
    List<String> events = text(Records.path(Records.EVENTS)).lines().toList();
    Map<String, Object> chain = (Map<String, Object>) manifest.get("chain");
    chain.put("length", (long) events.size());
    chain.put("end", Json.object(events.get(events.size() - 1)).get("hash"));
    return put(Manifest.PATH, Json.write(manifest) + "\n");
  }

  /** Every hash is computed anew, the export's locks of the records included, and every page made anew. */
  Forged chainedAgain() {
    List<String> again = new ArrayList<>();
    List<String> lines = text(Records.path(Records.EVENTS)).lines().toList();
    String previous = Chain.root((String) Json.object(lines.get(0)).get("caseNumber"));
    for (int i = 0; i < lines.size(); i++) {
      Map<String, Object> event = Json.object(lines.get(i));
      event.put("seq", (long) (i + 1));
      if (i == lines.size() - 1) {
        event.put("fields", Json.write(Map.of("records", locks())));
      }
      event.put("previousHash", previous);
      previous = Chain.link(previous, event);
      event.put("hash", previous);
      again.add(Json.write(event));
    }
    put(Records.path(Records.EVENTS), String.join("\n", again) + "\n");
    Map<String, String> sets = new LinkedHashMap<>();
    sets().forEach(set -> sets.put(set, text(Records.path(set))));
    new Pages(Records.read(sets), path -> files.containsKey(path) ? text(path) : null).write(this::put);
    return this;
  }

  private Map<String, Object> locks() {
    Map<String, Object> locks = new LinkedHashMap<>();
    sets().stream().filter(set -> !set.equals(Records.EVENTS)).forEach(set -> locks.put(set, Sha256.of(files.get(Records.path(set)))));
    return locks;
  }

  private List<String> sets() {
    return files.keySet().stream().filter(path -> path.startsWith(Records.FOLDER))
        .map(path -> path.substring(Records.FOLDER.length(), path.length() - Records.ENDING.length())).toList();
  }

  Forged signedWith(SigningKey key) {
    Map<String, Object> manifest = Json.object(text(Manifest.PATH));
    manifest.put("publicKey", key.publicKey());
    put(Manifest.PATH, Json.write(manifest) + "\n");
    return put(Manifest.SIGNATURE, key.sign(files.get(Manifest.PATH)) + "\n");
  }

  byte[] zip() {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream stream = new ZipOutputStream(zip, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        stream.putNextEntry(new ZipEntry(file.getKey()));
        stream.write(file.getValue());
        stream.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zip.toByteArray();
  }
}
