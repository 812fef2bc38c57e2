package org.legaloversight.evidence;

import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.UUID;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Staff;

/** A case of 芙蓉区司法局, and people who hand something in to it. */
final class Handed {

  final String firm = "31" + UUID.randomUUID().toString().replace("-", "").substring(0, 16).toUpperCase();
  final String number;
  private final EvidenceIntake intake;

  Handed(CaseFiles files, EvidenceIntake intake) {
    this.intake = intake;
    number = files.open(CaseKind.RECTIFICATION, "430102", firm, "湖南证据律师事务所", at("officer430102"));
  }

  static Staff at(String desk) {
    return new Staff(desk, "罗建平", Desk.parse(desk).map(Set::of).orElse(Set.of()));
  }

  /** A text that no other test hands in. */
  static byte[] something() {
    return Samples.text("情况说明 " + UUID.randomUUID());
  }

  int by(String desk, String name) {
    return by(desk, name, something(), null);
  }

  int by(String desk, String name, byte[] content, Integer supersedes) {
    return intake.receive(at(desk), number, name, supersedes, content.length, new ByteArrayInputStream(content));
  }
}
