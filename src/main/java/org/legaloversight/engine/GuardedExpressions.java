package org.legaloversight.engine;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import org.legaloversight.Refusal;
import org.springframework.context.ApplicationContext;

/**
 * Evaluates the expressions of diagrams, and of queries only those in {@link #IN_QUERIES} (CVE-2026-109432). The engine
 * evaluates an expression without a scope only for a query, {@code AbstractQuery.evaluateExpressions}.
 */
final class GuardedExpressions extends SpringExpressionManager {

  static final Set<String> IN_QUERIES =
      Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}", "${deadlines.soon()}");

  GuardedExpressions(ApplicationContext context, Map<Object, Object> vocabulary) {
    super(context, vocabulary);
  }

  @Override
  public Expression createExpression(String text) {
    return new Guarded(createValueExpression(text), text);
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver resolvers = new CompositeELResolver();
    resolvers.add(new NoEscape());
    resolvers.add(super.createElResolver());
    return resolvers;
  }

  private final class Guarded extends JuelExpression {

    Guarded(ValueExpression value, String text) {
      super(value, GuardedExpressions.this, text);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
      if (scope == null && !IN_QUERIES.contains(getExpressionText().replaceAll("\\s", ""))) {
        throw new Refusal("查询条件中不允许使用该表达式，请改用具体的值。");
      }
      return super.getValue(scope, execution);
    }
  }
}
