package org.legaloversight.register;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.legaloversight.Law;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.ImportContext.KnownFirm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over a register from files: looked at first, line by line, then applied as a whole or not at all. It only adds; what is on the
 * register is changed by a decided case. The files are kept as they were handed in, and every line's event names their import.
 */
@Component
public class RegisterImport {

  private final JdbcClient jdbc;
  private final Enrolment enrolment;
  private final Units units;
  private final Clock clock;

  RegisterImport(JdbcClient jdbc, Enrolment enrolment, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.enrolment = enrolment;
    this.units = units;
    this.clock = clock;
  }

  /**
   * What was found.
   *
   * @param id by which it is applied; 0 where something is wrong
   * @param firms branches included
   * @param unused columns that nothing is read from
   */
  public record Checked(long id, int firms, int branches, int lawyers, List<ImportProblem> problems, Set<String> unused) {}

  /** Whether the person keeps the register: an officer or a head of the province, which licenses (律师法第18条). */
  public boolean keeps(Staff person) {
    return Role.HANDLERS.stream().anyMatch(role -> person.holds(role, units.province().code()));
  }

  /** @throws Refusal when the person does not keep the register */
  public void mustKeep(Staff person) {
    if (!keeps(person)) {
      throw new Refusal("名册由省司法厅的承办人或者负责人导入，请与省司法厅联系。");
    }
  }

  /**
   * Looks at the files; nothing is entered yet. What the person had checked before and not applied is forgotten.
   *
   * @param firms CSV with a header; null for none
   * @param lawyers as well
   * @throws Refusal when the person does not keep the register, or there is no file
   */
  @Transactional
  public Checked check(String firms, String lawyers, Staff by) {
    mustKeep(by);
    if (firms == null && lawyers == null) {
      throw new Refusal("请至少选择一个文件。");
    }
    RegisterFiles files = new RegisterFiles(firms, lawyers, context());
    jdbc.sql("delete from register_import where applied_at is null and checked_by = ?").param(by.userId()).update();
    long id = files.problems.isEmpty() ? keep(firms, lawyers, by) : 0;
    int branches = (int) files.firms.stream().filter(firm -> firm.headOffice() != null).count();
    return new Checked(id, files.firms.size(), branches, files.lawyers.size(), List.copyOf(files.problems), files.unused);
  }

  private long keep(String firms, String lawyers, Staff by) {
    return jdbc.sql("insert into register_import (firms, lawyers, checked_at, checked_by) values (?, ?, ?, ?) returning id")
        .params(firms, lawyers, clock.instant().atOffset(ZoneOffset.UTC), by.userId()).query(Long.class).single();
  }

  /**
   * Enters what was checked.
   *
   * @return how many firms and lawyers there are more
   * @throws Refusal when the register has changed so that a line no longer fits, it was applied already, or is not this person's
   */
  @Transactional
  public int apply(long id, Staff by) {
    mustKeep(by);
    jdbc.sql("lock table register_import in exclusive mode").update(); // two at once could enter the same lawyer twice
    Files kept = jdbc.sql("select firms, lawyers from register_import where id = ? and applied_at is null and checked_by = ?")
        .params(id, by.userId()).query(Files.class).optional()
        .orElseThrow(() -> new Refusal("这次检查已失效或者已经导入，请重新选择文件检查。"));
    RegisterFiles files = new RegisterFiles(kept.firms(), kept.lawyers(), context());
    if (!files.problems.isEmpty()) {
      throw new Refusal("检查之后名册有变动，文件中有" + files.problems.size() + "处与现在的名册不符，请重新检查。");
    }
    enrolment.enrol(files.firms, files.lawyers, "第" + id + "次导入名册");
    jdbc.sql("update register_import set applied_at = ? where id = ?").params(clock.instant().atOffset(ZoneOffset.UTC), id).update();
    return files.firms.size() + files.lawyers.size();
  }

  private record Files(String firms, String lawyers) {}

  private ImportContext context() {
    ImportContext context = new ImportContext(units, Law.today(clock));
    jdbc.sql("select licence, name, state, head_office is not null from firm").query(row -> {
      FirmState state = FirmState.valueOf(row.getString(3));
      context.firms.put(row.getString(1), new KnownFirm(row.getBoolean(4), state));
      if (state != FirmState.DEREGISTERED) {
        context.names.add(row.getString(2));
      }
    });
    context.lawyers.addAll(jdbc.sql("select licence from lawyer").query(String.class).list());
    return context;
  }
}
