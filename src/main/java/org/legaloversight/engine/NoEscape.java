package org.legaloversight.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.AnnotatedElement;
import java.util.Iterator;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.legaloversight.Refusal;
import org.springframework.beans.factory.BeanFactory;

/**
 * Stands first among the resolvers of expressions and closes the ways from a permitted object to everything else: its class,
 * the engine behind an execution, the application context.
 */
final class NoEscape extends ELResolver {

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    refuse(base, property);
    return null;
  }

  @Override
  public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    refuse(base, method);
    return null;
  }

  private static void refuse(Object base, Object member) {
    if (base == null) {
      return;
    }
    if (base instanceof AnnotatedElement || base instanceof ClassLoader || base instanceof ProcessEngineServices
        || base instanceof BeanFactory || "class".equals(member) || "getClass".equals(member)) {
      throw new Refusal("流程图中的表达式不得访问“" + member + "”。");
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    refuse(base, property);
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return false;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return null;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return null;
  }
}
