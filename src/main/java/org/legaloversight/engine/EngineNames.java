package org.legaloversight.engine;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** What the engine's users and groups are called; no reader is shown an id. */
@Component
class EngineNames {

  private static final String SOMEBODY = "已认领";

  private final IdentityService identities;

  EngineNames(IdentityService identities) {
    this.identities = identities;
  }

  List<String> groups(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, String> names = identities.createGroupQuery().groupIdIn(ids.toArray(String[]::new)).listPage(0, ids.size()).stream()
        .collect(Collectors.toMap(Group::getId, Group::getName));
    return ids.stream().map(id -> names.getOrDefault(id, "")).filter(name -> !name.isEmpty()).toList();
  }

  /** The last name holds the whole Chinese name, the first name the post. Empty for nobody. */
  String person(String id) {
    return id == null ? "" : identities.createUserQuery().userId(id).listPage(0, 1).stream()
        .flatMap(user -> Stream.of(user.getLastName(), user.getFirstName())).filter(name -> name != null && !name.isBlank())
        .findFirst().map(String::strip).orElse(SOMEBODY);
  }
}
