package org.legaloversight.casework.web;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.legaloversight.Law;
import org.legaloversight.casework.RecordedAttempt;
import org.legaloversight.casework.ServiceAttempt;

/**
 * One attempt as the page of service shows it.
 *
 * @param proof the proof's file; null where there is none
 * @param correction the words on the way to its correction; empty where the person may not correct it
 */
record AttemptSheet(RecordedAttempt recorded, Proof proof, String correction) {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Law.ZONE);

  /**
   * @param label in Chinese
   * @param href where more of it is read; null where there is no more
   */
  record Fact(String label, String value, String href) {}

  /** @param href where the file is read; null when it cannot be found */
  record Proof(String name, String href) {}

  public String when() {
    return recorded.attempt().on() + (recorded.attempt().at() == null ? "" : " " + recorded.attempt().at());
  }

  public String result() {
    ServiceAttempt attempt = recorded.attempt();
    if (!attempt.served()) {
      return "未送达：" + attempt.failure().title();
    }
    return recorded.effectiveOn().equals(attempt.on()) ? "已送达" : recorded.effectiveOn() + "视为送达";
  }

  public String recordedText() {
    return MOMENT.format(recorded.recordedAt()) + (recorded.recordedName() == null ? "" : " " + recorded.recordedName());
  }

  public List<Fact> facts() {
    ServiceAttempt attempt = recorded.attempt();
    List<Fact> facts = new ArrayList<>();
    fact(facts, "送达地点", attempt.place());
    fact(facts, "送达人", joined(attempt.server(), attempt.secondServer()));
    fact(facts, "签收人", joined(attempt.signer(), attempt.relation() == null ? null : attempt.relation().title()));
    fact(facts, "书面同意", attempt.consent());
    fact(facts, "拒收情形", attempt.refusal());
    fact(facts, "见证人", attempt.witness());
    fact(facts, "影像编号", attempt.recording());
    fact(facts, "公告的理由", attempt.ground() == null ? null : attempt.ground().title());
    fact(facts, "原因和经过", attempt.circumstances());
    fact(facts, "公告媒体", attempt.medium());
    fact(facts, "送达回证编号", attempt.proof());
    if (proof != null) {
      facts.add(new Fact("回证文件", proof.name(), proof.href()));
    }
    fact(facts, "情况说明", attempt.note());
    fact(facts, "更正的理由", recorded.reason());
    return facts;
  }

  private static void fact(List<Fact> facts, String label, String value) {
    if (value != null) {
      facts.add(new Fact(label, value, null));
    }
  }

  private static String joined(String... parts) {
    String joined = Stream.of(parts).filter(part -> part != null).collect(Collectors.joining("，"));
    return joined.isEmpty() ? null : joined;
  }
}
