package org.legaloversight.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.legaloversight.engine.Account;
import org.legaloversight.engine.Accounts;
import org.legaloversight.engine.DeskGroup;
import org.legaloversight.engine.Groups;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.springframework.boot.test.context.TestComponent;

/** Lets people from any desk in, by HTTP. */
@TestComponent
public class FrontDoor {

  private static final String PASSWORD = "Ein-Wort-2026";

  private final Accounts accounts;
  private final Groups groups;
  private final Map<String, Visitor> inside = new ConcurrentHashMap<>();

  public FrontDoor(Accounts accounts, Groups groups) {
    this.accounts = accounts;
    this.groups = groups;
  }

  /** Somebody at that desk, or in that shared group, logged in; the account is this visitor's alone. */
  public Visitor admit(int port, String group) {
    return inside.compute(port + " " + group, (key, known) -> known != null && stillInside(known) ? known : login(port, group));
  }

  /** Another test may have taken the person's group away, or the night has come. */
  private static boolean stillInside(Visitor known) {
    return known.page("/").statusCode() == 200;
  }

  private Visitor login(int port, String group) {
    Desk.parse(group).filter(desk -> desk.role() == Role.FIRM)
        .ifPresent(desk -> groups.open(List.of(new DeskGroup(desk, "律师事务所"))));
    String account = "visitor" + group.replaceAll("[^0-9A-Za-z]", "");
    accounts.open(List.of(new Account(account, "试验", "罗建平", Set.of(group))), PASSWORD);
    Visitor visitor = new Visitor(port);
    visitor.login(account, PASSWORD);
    return visitor;
  }
}
