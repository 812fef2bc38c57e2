package org.legaloversight.handover.web;

import java.util.Objects;
import org.legaloversight.handover.OpenTask;
import org.legaloversight.handover.Picked;

/**
 * An open task as a row of a list.
 *
 * @param pick what a form sends to name it, see {@link Picked}
 * @param desks names of its desks
 * @param picked whether it is ticked already
 */
record TaskRow(OpenTask task, String pick, String desks, boolean picked) {

  public String due() {
    return Objects.toString(task.due(), "—");
  }
}
