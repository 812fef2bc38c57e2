package org.legaloversight.engine;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.legaloversight.jurisdiction.Units;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The engine's groups. Written in batches: one by one, the desks of a province take seconds. */
@Component
@Order(StartupStep.GROUPS)
public class Groups implements StartupStep {

  private final JdbcTemplate database;
  private final Units units;

  Groups(JdbcTemplate database, Units units) {
    this.database = database;
    this.units = units;
  }

  @Override
  public void run() {
    insert(Stream.of(SharedGroup.values()).map(group ->
        new Object[] {group.id(), group.title(), group == SharedGroup.ADMINISTRATORS ? "SYSTEM" : "WORKFLOW"}));
    open(DeskGroup.of(units));
  }

  /** Makes a group for each of these desks that has none. */
  public void open(Collection<DeskGroup> desks) {
    insert(desks.stream().map(desk -> new Object[] {desk.id(), desk.name(), "WORKFLOW"}));
  }

  private void insert(Stream<Object[]> groups) {
    List<Object[]> rows = groups.toList();
    database.batchUpdate("insert into act_id_group (id_, rev_, name_, type_) values (?, 1, ?, ?) on conflict do nothing", rows);
  }
}
