package org.legaloversight.security;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.testing.FormlessStart;
import org.springframework.stereotype.Component;

/** Makes users, desks and small processes, each with ids of its own. */
@Component
class Town {

  static final String PASSWORD = "Ein-Wort-2026";
  private static final AtomicInteger NEXT = new AtomicInteger();

  private final IdentityService identities;
  private final AuthorizationService rights;
  private final RepositoryService repository;
  private final RuntimeService runtime;
  private final CaseFiles caseFiles;

  Town(IdentityService identities, AuthorizationService rights, RepositoryService repository, RuntimeService runtime,
      CaseFiles caseFiles) {
    this.runtime = runtime;
    this.caseFiles = caseFiles;
    this.identities = identities;
    this.rights = rights;
    this.repository = repository;
  }

  /** A member of staff who is also in these groups. */
  String user(String... groups) {
    String id = "townsman" + NEXT.incrementAndGet();
    User user = identities.newUser(id);
    user.setFirstName("李四");
    user.setPassword(PASSWORD);
    identities.saveUser(user);
    for (String group : Stream.concat(Stream.of("staff"), Stream.of(groups)).toList()) {
      if (identities.createGroupQuery().groupId(group).count() == 0) {
        Group made = identities.newGroup(group);
        made.setName(group);
        identities.saveGroup(made);
      }
      identities.createMembership(id, group);
    }
    return id;
  }

  void grant(String group, Resource resource, String id, Permission... permissions) {
    Authorization grant = rights.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
    grant.setGroupId(group);
    grant.setResource(resource);
    grant.setResourceId(id);
    grant.setPermissions(permissions);
    rights.saveAuthorization(grant);
  }

  /** A desk whose members may start the process. */
  void mayStart(String group, String process) {
    grant(group, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE);
    if (rights.createAuthorizationQuery().groupIdIn(group).resourceType(Resources.PROCESS_INSTANCE).count() == 0) {
      grant(group, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
    }
  }

  /** Deploys a process of these elements between its start and its end; returns its id. */
  String process(String elements) {
    String id = "probe" + NEXT.incrementAndGet();
    repository.createDeployment().addString(id + ".bpmn", diagram(id, elements)).deploy();
    grant("staff", Resources.PROCESS_DEFINITION, id, Permissions.READ); // the coverage listener of the tests asks as the person
    return id;
  }

  /** Starts the process for a case of its own: a task without a case does not exist here. Returns the instance's id. */
  String start(String process) {
    String caseNumber = caseFiles.open(CaseKind.RECTIFICATION, "430105", "31430105MT00000000", "湖南试验律师事务所",
        new Staff("townsman", "李四", Set.of()));
    return FormlessStart.of(runtime, process, caseNumber);
  }

  static String diagram(String id, String elements) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
          <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="start"/><sequenceFlow id="in" sourceRef="start" targetRef="step"/>
            %s
            <sequenceFlow id="out" sourceRef="step" targetRef="end"/><endEvent id="end"/>
          </process>
        </definitions>
        """.formatted(id, elements);
  }
}
