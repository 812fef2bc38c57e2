package org.legaloversight.testing;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;

/** Starts diagrams that a test made up and that have no start form, with the transient mark that a start form leaves. */
public final class FormlessStart {

  private FormlessStart() {}

  /** @return the id of the instance */
  public static String of(RuntimeService runtime, String process, String caseNumber) {
    return runtime.startProcessInstanceByKey(process, caseNumber,
        Variables.createVariables().putValueTyped("formRecorded", Variables.booleanValue(true, true))).getId();
  }
}
