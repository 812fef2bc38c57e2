package org.legaloversight.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.variable.Variables;
import org.legaloversight.casework.ProcessVersion;
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

  /** Everything that was released together with the form. */
  ProcessVersion version(FormOrigin origin) {
    CommandContext engine = Context.getCommandContext();
    Map<String, String> sources = new LinkedHashMap<>();
    engine.getResourceManager().findResourcesByDeploymentId(origin.deployment())
        .forEach(file -> sources.put(file.getName(), new String(file.getBytes(), StandardCharsets.UTF_8)));
    int version = engine.getProcessDefinitionManager().findProcessDefinitionByDeploymentAndKey(origin.deployment(), origin.process()).getVersion();
    return new ProcessVersion(origin.deployment(), origin.process(), version, sources);
  }

  /** Whether a FEEL condition holds over the values; one that cannot be decided does not hold. */
  boolean holds(String condition, Map<String, Object> values) {
    Object result = Context.getProcessEngineConfiguration().getDmnEngineConfiguration().getFeelEngine()
        .evaluateSimpleExpression(condition, Variables.fromMap(values).asVariableContext());
    return Boolean.TRUE.equals(result);
  }
}
