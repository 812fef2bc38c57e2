package org.legaloversight.casework;

import static org.legaloversight.casework.ServiceMethod.DIRECT;
import static org.legaloversight.casework.ServiceMethod.ELECTRONIC;
import static org.legaloversight.casework.ServiceMethod.MAIL;

import java.util.Set;

/** Why a document did not reach its recipient. What is left or published counts as served, so it cannot fail. */
public enum ServiceFailure {
  REFUSED("拒收", DIRECT, MAIL),
  UNKNOWN("查无此人", DIRECT, MAIL),
  ADDRESS("地址不详", DIRECT, MAIL),
  RETURNED("退回", MAIL),
  UNSIGNED("无人签收", DIRECT, MAIL),
  UNREACHED("未到达对方系统", ELECTRONIC);

  private final String title;
  private final Set<ServiceMethod> methods;

  ServiceFailure(String title, ServiceMethod... methods) {
    this.title = title;
    this.methods = Set.of(methods);
  }

  /** In Chinese. */
  public String title() {
    return title;
  }

  boolean suits(ServiceMethod method) {
    return methods.contains(method);
  }
}
