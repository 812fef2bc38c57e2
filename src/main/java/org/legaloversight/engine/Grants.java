package org.legaloversight.engine;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;
import static org.legaloversight.engine.SharedGroup.ADMINISTRATORS;
import static org.legaloversight.engine.SharedGroup.FIRMS;
import static org.legaloversight.engine.SharedGroup.MODELERS;
import static org.legaloversight.engine.SharedGroup.STAFF;
import static org.legaloversight.engine.SharedGroup.SUPERVISORS;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the shared groups may do in the engine, in every environment. Rights to a single task come with its desk, from the
 * engine itself; nobody gets a right to all tasks or instances here. A grant that is missing at a start is made again.
 */
@Component
@Order(StartupStep.GRANTS)
class Grants implements StartupStep {

  /** In which a firm has tasks: their name and diagram are shown beside a task. */
  private static final List<String> VISIBLE_TO_FIRMS = List.of("firm-rectification", "firm-termination", "termination-resumed",
      "licence-review", "firm-establishment");

  private final AuthorizationService authorizations;
  private final RepositoryService repository;

  Grants(AuthorizationService authorizations, RepositoryService repository) {
    this.authorizations = authorizations;
    this.repository = repository;
  }

  @Override
  public void run() {
    List<Grant> grants = new ArrayList<>();
    for (SharedGroup group : List.of(STAFF, FIRMS, SUPERVISORS)) {
      grants.add(Grant.on(group, APPLICATION, "tasklist", ACCESS));
      grants.add(Grant.on(group, APPLICATION, "welcome", ACCESS));
    }
    grants.addAll(ofStaff());
    grants.addAll(ofStarters());
    grants.add(Grant.onAll(FIRMS, GROUP, READ)); // a task names the desks it waits for; their names are public
    VISIBLE_TO_FIRMS.forEach(process -> grants.add(Grant.on(FIRMS, PROCESS_DEFINITION, process, READ)));
    grants.addAll(ofModelers());
    // the engine makes these only for a configured administrator, and none is configured
    Arrays.stream(Resources.values()).forEach(resource -> grants.add(Grant.onAll(ADMINISTRATORS, resource, ALL)));
    grants.forEach(this::ensure);
    ensureEveryoneReadsFilters();
  }

  private static List<Grant> ofStaff() {
    List<Grant> grants = new ArrayList<>();
    grants.add(Grant.onAll(STAFF, USER, READ)); // without it a task shows its assignee's id, not the name
    grants.add(Grant.onAll(STAFF, GROUP, READ)); // the same for desks
    return grants;
  }

  /** Who starts a process says its diagram, by its candidate starter groups; staff see the others beside their tasks. */
  private List<Grant> ofStarters() {
    List<Grant> grants = new ArrayList<>();
    for (SharedGroup group : List.of(STAFF, FIRMS)) {
      grants.add(Grant.onAll(group, PROCESS_INSTANCE, CREATE));
    }
    for (ProcessDefinition process : repository.createProcessDefinitionQuery().latestVersion().list()) {
      List<String> starters = repository.getIdentityLinksForProcessDefinition(process.getId()).stream().map(IdentityLink::getGroupId).toList();
      for (SharedGroup group : List.of(STAFF, FIRMS)) {
        if (starters.contains(group.id())) {
          grants.add(Grant.on(group, PROCESS_DEFINITION, process.getKey(), READ, CREATE_INSTANCE));
        } else if (group == STAFF) {
          grants.add(Grant.on(group, PROCESS_DEFINITION, process.getKey(), READ));
        }
      }
    }
    return grants;
  }

  private static List<Grant> ofModelers() {
    return List.of(
        Grant.on(MODELERS, APPLICATION, "cockpit", ACCESS),
        Grant.on(MODELERS, APPLICATION, "welcome", ACCESS),
        Grant.onAll(MODELERS, PROCESS_DEFINITION, READ),
        Grant.onAll(MODELERS, DECISION_DEFINITION, READ),
        Grant.onAll(MODELERS, DECISION_REQUIREMENTS_DEFINITION, READ));
  }

  private void ensure(Grant grant) {
    if (authorizations.createAuthorizationQuery().groupIdIn(grant.group()).resourceType(grant.resource())
        .resourceId(grant.resourceId()).count() > 0) {
      return;
    }
    Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    authorization.setGroupId(grant.group());
    authorization.setResource(grant.resource());
    authorization.setResourceId(grant.resourceId());
    authorization.setPermissions(grant.permissions());
    authorizations.saveAuthorization(authorization);
  }

  private void ensureEveryoneReadsFilters() {
    if (authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL).resourceType(FILTER).count() > 0) {
      return;
    }
    Authorization authorization = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
    authorization.setResource(FILTER);
    authorization.setResourceId(Authorization.ANY);
    authorization.addPermission(READ);
    authorizations.saveAuthorization(authorization);
  }
}
