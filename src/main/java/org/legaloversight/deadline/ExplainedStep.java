package org.legaloversight.deadline;

import java.util.ArrayList;
import java.util.List;

/**
 * A step of an explanation, for a page that folds the days away.
 *
 * @param days the days that were left out, or counted though they are weekends, while this step ran
 */
public record ExplainedStep(String text, List<String> days) {

  /** @param told the steps and days of an explanation in their order */
  public static List<ExplainedStep> of(List<String> told) {
    List<ExplainedStep> steps = new ArrayList<>();
    for (String line : told) {
      if (!steps.isEmpty() && Explanation.ofDay(line)) {
        steps.get(steps.size() - 1).days().add(line);
      } else {
        steps.add(new ExplainedStep(line, new ArrayList<>()));
      }
    }
    return steps;
  }
}
