package org.legaloversight.jurisdiction;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A role at a bureau, an association or a firm: what tasks are routed to, never a person.
 *
 * @param holder the region code of the bureau or association, or the licence number of the firm
 */
public record Desk(Role role, String holder) {

  private static final Pattern HOLDER = Pattern.compile("[0-9A-Z]+");
  private static final Pattern ID = Pattern.compile("([a-z]+)([0-9A-Z]+)");
  private static final Set<Role> BUREAU_ROLES = EnumSet.of(Role.OFFICER, Role.HEAD, Role.SUPERVISOR);

  /** @throws IllegalArgumentException when the holder has other characters than digits and capital letters */
  public Desk {
    if (!HOLDER.matcher(holder).matches()) {
      throw new IllegalArgumentException("Not the holder of a desk: " + holder);
    }
  }

  /** The group id in the engine, such as officer430102. Letters and digits only: the engine's white list takes no others. */
  public String id() {
    return role.name().toLowerCase(Locale.ROOT) + holder;
  }

  /** The desk whose {@link #id()} this is; empty for any other group, null included. */
  public static Optional<Desk> parse(String groupId) {
    Matcher parts = ID.matcher(groupId == null ? "" : groupId);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Arrays.stream(Role.values())
        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(parts.group(1)))
        .map(role -> new Desk(role, parts.group(2))).findFirst();
  }

  boolean atBureau() {
    return BUREAU_ROLES.contains(role);
  }
}
