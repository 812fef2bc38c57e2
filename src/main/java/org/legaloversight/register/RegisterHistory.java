package org.legaloversight.register;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a case changed in the register. */
@Component
public class RegisterHistory {

  private static final Map<String, String> WORDS = Map.of("STATE", "执业状态", "FIRM", "执业机构", "UNIT", "主管机关", "LOCK", "暂停变更执业机构",
      "UNLOCK", "恢复变更执业机构", RegisterJournal.CARRIED_ON, "接续办理终止程序",
      RegisterJournal.ANNULLED, "决定被撤销");

  private final JdbcClient jdbc;

  RegisterHistory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One change.
   *
   * @param subject licence of the firm or lawyer
   * @param before null where there was nothing
   * @param actor user id
   */
  public record Change(String subject, String what, String before, String after, String because, Instant at, String actor) {

    /** What changed, in Chinese. */
    public String words() {
      return WORDS.getOrDefault(what, what);
    }

    public String beforeWords() {
      return words(before);
    }

    public String afterWords() {
      return words(after);
    }

    /** A state as people name it; a licence stays as it is. */
    private static String words(String value) {
      return Arrays.stream(FirmState.values()).filter(state -> state.name().equals(value)).map(FirmState::label).findFirst().orElse(value);
    }
  }

  /** The changes of a case in their order. */
  @Transactional(readOnly = true)
  public List<Change> of(String caseNumber) {
    return jdbc.sql("""
            select subject, what, old before, new after, because, at, actor from register_event where case_number = ? order by id""")
        .param(caseNumber).query(Change.class).list();
  }
}
