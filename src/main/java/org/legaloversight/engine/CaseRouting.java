package org.legaloversight.engine;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.ProcessEngine;
import org.legaloversight.casework.CaseConcerns;
import org.legaloversight.casework.CaseMoved;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A case that moves to another supervising unit, or that concerns another further bureau than before, takes its open tasks along: each
 * is offered to the desks that its diagram names, asked anew, and whoever had it at the old one lets go of it.
 */
@Component
class CaseRouting {

  private static final int MOST_OPEN = 100;
  private static final int BEFORE_WHO_LOOKS_AT_THE_TASKS = 0;

  private final ProcessEngine engine;

  CaseRouting(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  @EventListener
  @Order(BEFORE_WHO_LOOKS_AT_THE_TASKS)
  void moved(CaseMoved moved) {
    reroute(moved.caseNumber());
  }

  @EventListener
  @Order(BEFORE_WHO_LOOKS_AT_THE_TASKS)
  void moved(CaseConcerns moved) {
    reroute(moved.caseNumber());
  }

  private void reroute(String caseNumber) {
    commands().execute(context -> {
      context.runWithoutAuthorization(() -> {
        engine.getTaskService().createTaskQuery().processInstanceBusinessKey(caseNumber).listPage(0, MOST_OPEN)
            .forEach(task -> reroute((TaskEntity) task));
        return null;
      });
      return null;
    });
  }

  private CommandExecutor commands() {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
  }

  private static void reroute(TaskEntity task) {
    Set<String> desks = task.getTaskDefinition().getCandidateGroupIdExpressions().stream()
        .map(desk -> desk.getValue(task.getExecution()).toString()).collect(Collectors.toCollection(TreeSet::new));
    Set<String> before = task.getCandidates().stream().map(IdentityLink::getGroupId).filter(Objects::nonNull)
        .collect(Collectors.toCollection(TreeSet::new));
    if (desks.equals(before)) {
      return;
    }
    before.stream().filter(desk -> !desks.contains(desk)).forEach(task::deleteCandidateGroup);
    desks.stream().filter(desk -> !before.contains(desk)).forEach(task::addCandidateGroup);
    task.setAssignee(null);
    task.triggerUpdateEvent();
  }
}
