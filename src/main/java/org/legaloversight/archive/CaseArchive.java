package org.legaloversight.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.legaloversight.archive.verifier.Records;
import org.legaloversight.archive.verifier.Sha256;
import org.legaloversight.casework.CaseAttachment;
import org.legaloversight.casework.CaseEntry;
import org.legaloversight.casework.CaseRecords;
import org.legaloversight.casework.EventKind;
import org.legaloversight.casework.ProcessVersion;
import org.legaloversight.casework.RecordedEvent;
import org.legaloversight.casework.ShownForm;
import org.legaloversight.casework.ShownForms;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes down a whole case in one look. The last event, the export itself, holds the hash of every other set of records, and so the hash
 * of that one event vouches for the whole.
 */
@Component
class CaseArchive {

  static final String EXPORTED = "导出案卷";

  private final Timeline timeline;
  private final ShownForms forms;
  private final HouseRecords house;
  private final List<CaseRecords> others;

  CaseArchive(Timeline timeline, ShownForms forms, HouseRecords house, List<CaseRecords> others) {
    this.timeline = timeline;
    this.forms = forms;
    this.house = house;
    this.others = others.stream().sorted(Comparator.comparing(CaseRecords::set)).toList();
  }

  /** @throws org.springframework.dao.ConcurrencyFailureException when somebody else was faster with an event of the case */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public CaseContent gather(String caseNumber, Staff by) {
    TreeMap<String, String> records = new TreeMap<>();
    Map<String, String> sources = new LinkedHashMap<>();
    house.of(caseNumber).forEach((set, rows) -> records.put(set, Rows.lines(rows)));
    addForms(caseNumber, records, sources);
    Map<String, CaseAttachment> files = addOthers(caseNumber, records);
    TreeMap<String, Object> hashes = new TreeMap<>();
    records.forEach((set, text) -> hashes.put(set, Sha256.of(text)));
    timeline.record(CaseEntry.of(caseNumber, EventKind.ARCHIVE, by, EXPORTED, Map.of("records", hashes)));
    List<RecordedEvent> events = timeline.of(caseNumber);
    records.put(Records.EVENTS, Rows.lines(events.stream().map(Rows::of).toList()));
    RecordedEvent export = events.get(events.size() - 1);
    return new CaseContent(caseNumber, export.at(), by.name(), records, sources, files, events.size(), export.hash());
  }

  private void addForms(String caseNumber, Map<String, String> records, Map<String, String> sources) {
    Map<String, ProcessVersion> versions = new HashMap<>();
    Map<String, String> paths = new HashMap<>();
    ArchivePaths free = new ArchivePaths();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ProcessVersion version : forms.versions(caseNumber)) {
      versions.put(version.deployment(), version);
      version.sources().forEach((name, text) -> {
        String path = free.free("sources/" + version.process() + "-v" + version.version(), name);
        paths.put(version.deployment() + "/" + name, path);
        sources.put(path, text);
        rows.add(Rows.row("path", path, "process", version.process(), "version", version.version(), "deployment", version.deployment(),
            "name", name, "sha256", Sha256.of(text)));
      });
    }
    records.put(Records.SOURCES, Rows.lines(rows));
    records.put(Records.FORMS, Rows.lines(forms.of(caseNumber).stream()
        .map(shown -> shown(shown, versions.get(shown.deployment()), paths)).toList()));
  }

  private static Map<String, Object> shown(ShownForm shown, ProcessVersion version, Map<String, String> paths) {
    return Rows.row("seq", shown.seq(), "process", version.process(), "version", version.version(), "form", shown.form(),
        "path", paths.get(shown.deployment() + "/" + shown.form() + ".form"));
  }

  /** What the other modules have of the case. */
  private Map<String, CaseAttachment> addOthers(String caseNumber, Map<String, String> records) {
    Map<String, CaseAttachment> files = new LinkedHashMap<>();
    List<Map<String, Object>> attached = new ArrayList<>();
    List<Map<String, Object>> sets = new ArrayList<>();
    ArchivePaths free = new ArchivePaths();
    for (CaseRecords other : others) {
      records.put(other.set(), Rows.lines(other.rows(caseNumber)));
      Map<String, Object> set = Rows.row("name", other.set(), "title", other.title());
      set.put("columns", new TreeMap<>(other.columns()));
      sets.add(set);
      for (CaseAttachment file : other.files(caseNumber)) {
        String path = free.free("files/" + other.set(), file.name());
        files.put(path, file);
        attached.add(Rows.row("path", path, "set", other.set(), "name", file.name(), "title", file.title(), "belongsTo", file.belongsTo(),
            "sha256", file.sha256()));
      }
    }
    records.put(Records.SETS, Rows.lines(sets));
    records.put(Records.FILES, Rows.lines(attached));
    return files;
  }
}
