package org.legaloversight.archive.verifier;

import java.util.LinkedHashMap;
import java.util.Map;
import org.legaloversight.archive.verifier.Sha256.Measured;

/**
 * The list of everything in an archive, beside itself and its signature.
 *
 * @param exportedAt instant in ISO 8601
 * @param chainEnd hash of the last event, the export itself
 * @param publicKey the platform's, X.509 in Base64
 */
public record Manifest(int format, int pages, String caseNumber, String exportedAt, String exportedBy, String chainRoot, long chainLength,
    String chainEnd, String publicKey, Map<String, Measured> files) {

  public static final int FORMAT = 1;
  public static final String PATH = "manifest.json";
  public static final String SIGNATURE = "manifest.sig";

  public String json() {
    Map<String, Object> listed = new LinkedHashMap<>();
    files.forEach((path, file) -> listed.put(path, Map.of("size", file.size(), "sha256", file.sha256())));
    return Json.write(Map.of("format", format, "pages", pages, "caseNumber", caseNumber, "exportedAt", exportedAt, "exportedBy", exportedBy,
        "chain", Map.of("root", chainRoot, "length", chainLength, "end", chainEnd), "publicKey", publicKey, "files", listed)) + "\n";
  }

  /** @throws Unreadable when it is no JSON */
  static Manifest read(String json) {
    Row row = new Row(Json.object(json));
    Map<String, Measured> files = new LinkedHashMap<>();
    Row listed = row.object("files");
    listed.values().keySet().forEach(path -> files.put(path, new Measured(listed.object(path).number("size"), listed.object(path).text("sha256"))));
    Row chain = row.object("chain");
    return new Manifest((int) row.number("format"), (int) row.number("pages"), row.text("caseNumber"), row.text("exportedAt"),
        row.text("exportedBy"), chain.text("root"), chain.number("length"), chain.text("end"), row.text("publicKey"), files);
  }
}
