package org.legaloversight.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The lists that every member of staff finds in the Tasklist. What each person sees in them is what the engine lets that
 * person see; a list only narrows it. Their expressions are among the few that queries may hold (GuardedExpressions).
 */
@Component
@Order(StartupStep.GRANTS + 10)
class TaskFilters implements StartupStep {

  static final String ME = "${currentUser()}";
  static final String MY_DESKS = "${currentUserGroups()}";
  static final String NOW = "${now()}";
  static final String SOON = "${deadlines.soon()}";

  private final FilterService filters;
  private final TaskService tasks;

  TaskFilters(FilterService filters, TaskService tasks) {
    this.filters = filters;
    this.tasks = tasks;
  }

  @Override
  public void run() {
    save(1, "我的待办", "已由我认领、等我办理的事项", tasks.createTaskQuery().taskAssigneeExpression(ME));
    save(2, "本单位待办", "本人岗位可以办理的事项，包括同事已认领的", tasks.createTaskQuery().taskCandidateGroupInExpression(MY_DESKS)
        .includeAssignedTasks());
    save(3, "即将到期", "五个工作日内届满的事项", tasks.createTaskQuery().dueAfterExpression(NOW).dueBeforeExpression(SOON));
    save(4, "已逾期", "期限已经届满而未办结的事项", tasks.createTaskQuery().dueBeforeExpression(NOW));
    save(5, "全部可见", "本人有权查看的全部事项", tasks.createTaskQuery());
  }

  private void save(int place, String name, String description, TaskQuery query) {
    Filter existing = filters.createTaskFilterQuery().filterName(name).singleResult();
    Filter filter = existing == null ? filters.newTaskFilter(name) : existing;
    filter.setQuery(query);
    filter.setProperties(Map.of("description", description, "priority", place, "color", "#1f4e8c", "refresh", true,
        "showUndefinedVariable", false,
        "variables", List.of(shown(FormRecording.CASE_NUMBER, "案号"), shown(FormRecording.FIRM_NAME, "律师事务所"))));
    filters.saveFilter(filter);
  }

  private static Map<String, String> shown(String variable, String label) {
    return Map.of("name", variable, "label", label);
  }
}
