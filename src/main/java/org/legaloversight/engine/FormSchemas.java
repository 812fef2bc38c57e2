package org.legaloversight.engine;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;

/** The forms of each deployment. A deployment never changes, so what was read once stays right. */
@Component
class FormSchemas {

  private static final FormSchema EMPTY = new FormSchema("", List.of());

  private final Map<String, FormSchema> known = new ConcurrentHashMap<>();

  FormSchema of(FormOrigin origin) {
    return origin.form() == null ? EMPTY : known.computeIfAbsent(origin.deployment() + "/" + origin.form(), key -> read(origin));
  }

  private static FormSchema read(FormOrigin origin) {
    ResourceEntity file = Context.getCommandContext().getResourceManager()
        .findResourceByDeploymentIdAndResourceName(origin.deployment(), origin.form() + ".form");
    if (file == null) {
      throw new IllegalStateException("No form " + origin.form() + " in the deployment of " + origin.process());
    }
    return FormSchema.parse(file.getBytes());
  }

  /** Whether a FEEL condition holds over the values; one that cannot be decided does not hold. */
  boolean holds(String condition, Map<String, Object> values) {
    Object result = Context.getProcessEngineConfiguration().getDmnEngineConfiguration().getFeelEngine()
        .evaluateSimpleExpression(condition, Variables.fromMap(values).asVariableContext());
    return Boolean.TRUE.equals(result);
  }
}
