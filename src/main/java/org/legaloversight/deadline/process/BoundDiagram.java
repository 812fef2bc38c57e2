package org.legaloversight.deadline.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;

/**
 * The places in one version of a diagram that take their date from the ledger.
 *
 * @param tasks user tasks by their id
 * @param timers timer events by their id
 */
record BoundDiagram(Map<String, Binding> tasks, Map<String, Timer> timers) {

  private static final String DATE = "DATE: ";

  /**
   * A timer event.
   *
   * @param name what the diagram calls it
   * @param task the user task it is attached to; null when it stands elsewhere
   * @param interrupting whether its task ends with it
   */
  record Timer(Binding binding, String name, String task, boolean interrupting) {}

  static BoundDiagram of(ProcessDefinitionEntity definition) {
    Map<String, Binding> tasks = new HashMap<>();
    definition.getTaskDefinitions().forEach((id, task) -> {
      if (task.getDueDateExpression() != null) {
        Binding.in(task.getDueDateExpression().getExpressionText()).ifPresent(binding -> tasks.put(id, binding));
      }
    });
    Map<String, Timer> timers = new HashMap<>();
    collect(definition, timers);
    return new BoundDiagram(Map.copyOf(tasks), Map.copyOf(timers));
  }

  private static void collect(ScopeImpl scope, Map<String, Timer> timers) {
    String task = scope instanceof ActivityImpl activity && activity.getActivityBehavior() instanceof UserTaskActivityBehavior
        ? scope.getId() : null;
    TimerDeclarationImpl.getDeclarationsForScope(scope).forEach((event, declared) -> binding(declared)
        .ifPresent(binding -> timers.put(event, new Timer(binding, name(declared), task, declared.isInterruptingTimer()))));
    scope.getActivities().forEach(inner -> collect(inner, timers));
  }

  private static Optional<Binding> binding(TimerDeclarationImpl declared) {
    String expression = declared.getJobConfiguration();
    return expression.startsWith(DATE) ? Binding.in(expression.substring(DATE.length())) : Optional.empty();
  }

  private static String name(TimerDeclarationImpl declared) {
    Object name = declared.getActivity().getProperty("name");
    return name == null ? declared.getActivityId() : name.toString();
  }
}
