package org.legaloversight.engine;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** Permissions of a group on one resource or on all of a kind. */
record Grant(String group, Resource resource, String resourceId, Permission... permissions) {

  static Grant onAll(SharedGroup group, Resource resource, Permission... permissions) {
    return new Grant(group.id(), resource, Authorization.ANY, permissions);
  }

  static Grant on(SharedGroup group, Resource resource, String resourceId, Permission... permissions) {
    return new Grant(group.id(), resource, resourceId, permissions);
  }
}
