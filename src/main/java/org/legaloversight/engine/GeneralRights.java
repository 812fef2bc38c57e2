package org.legaloversight.engine;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.plugin.AdministratorAuthorizationPlugin;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What administrators may (all), and what everyone logged in may: open the Tasklist, and read who a colleague is. */
@Component
@Order(101)
class GeneralRights extends AdministratorAuthorizationPlugin {

  GeneralRights() {
    setAdministratorGroupName("camunda-admin");
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    super.postProcessEngineBuild(engine);
    grantAll(engine.getAuthorizationService(), Resources.APPLICATION, "tasklist", Permissions.ACCESS);
    grantAll(engine.getAuthorizationService(), Resources.USER, Authorization.ANY, Permissions.READ);
  }

  private static void grantAll(AuthorizationService rights, Resource resource, String id, Permission permission) {
    if (rights.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL)
        .resourceType(resource).resourceId(id).count() == 0) {
      Authorization grant = rights.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
      grant.setResource(resource);
      grant.setResourceId(id);
      grant.addPermission(permission);
      rights.saveAuthorization(grant);
    }
  }
}
