package org.legaloversight.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens many accounts at once, for a trial run: they all have one password, and nothing keeps it strong. */
@Component
public class Accounts {

  private static final int BATCH = 1000;

  /** The webapps read the profile of whoever logs in, and a person changes the own password; the rest is the administrators'. */
  private static final int OWN = Permissions.READ.getValue() | Permissions.UPDATE.getValue();

  private final JdbcTemplate database;
  private final ProcessEngineConfigurationImpl engine;

  Accounts(JdbcTemplate database, ProcessEngine engine) {
    this.database = database;
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  /** Opens those that do not exist; an existing account keeps its name and password and gains the groups. */
  @Transactional
  public void open(Collection<Account> accounts, String password) {
    String salt = engine.getSaltGenerator().generateSalt();
    String hash = engine.getPasswordManager().encrypt(EncryptionUtil.saltPassword(password, salt)); // once: it is slow on purpose
    List<Object[]> users = new ArrayList<>();
    List<Object[]> memberships = new ArrayList<>();
    List<Object[]> rights = new ArrayList<>();
    for (Account account : accounts) {
      users.add(new Object[] {account.id(), account.post(), account.name(), hash, salt});
      account.groups().forEach(group -> memberships.add(new Object[] {account.id(), group}));
      rights.add(new Object[] {UUID.randomUUID().toString(), Authorization.AUTH_TYPE_GRANT, account.id(),
          Resources.USER.resourceType(), account.id(), OWN});
    }
    insert("act_id_user (id_, rev_, first_, last_, pwd_, salt_) values (?, 1, ?, ?, ?, ?)", users);
    insert("act_id_membership (user_id_, group_id_) values (?, ?)", memberships);
    insert("act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_) values (?, 1, ?, ?, ?, ?, ?)", rights);
  }

  private void insert(String rows, List<Object[]> values) {
    for (int from = 0; from < values.size(); from += BATCH) {
      database.batchUpdate("insert into " + rows + " on conflict do nothing",
          values.subList(from, Math.min(from + BATCH, values.size())));
    }
  }
}
