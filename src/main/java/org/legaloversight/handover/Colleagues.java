package org.legaloversight.handover;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Desk;

/** Who sits at which desk, as it stands now, not as it was when somebody logged in. A desk goes by its {@link Desk#id()}. */
public interface Colleagues {

  Optional<Colleague> find(String id);

  /** The members of a desk, ordered by name. */
  List<Colleague> at(String desk);

  Set<Desk> desks(String id);

  /** Such as 芙蓉区司法局承办人. */
  String deskName(String desk);

  /** Takes the desk from the person; the account stays. */
  void leave(String id, String desk);

  default boolean holds(String id, String desk) {
    return at(desk).stream().anyMatch(member -> member.id().equals(id));
  }

  /** @throws Refusal when there is no such account */
  default Colleague require(String id) {
    return find(id).orElseThrow(() -> new Refusal("没有账号为“" + id + "”的人员，请重新选择。"));
  }
}
