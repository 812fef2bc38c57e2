package org.legaloversight.rectification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.legaloversight.testing.FormMistakes;

/**
 * A form as it should be filled in, and all that is wrong with it when one of its fields is not.
 *
 * @param id of the .form file
 * @param desk who fills it in; FIRM for the firm of the case
 * @param task null for a start form
 * @param until brings the case to the moment at which the form is open
 */
record FilledForm(String id, String desk, String task, Map<String, Object> fields, Consumer<Order> until) {

  void submit(Order order, Map<String, Object> form) {
    String actor = desk.equals("FIRM") ? "firm" + order.firm : desk;
    if (task != null) {
      order.desks.submit(actor, order.number, task, form);
      return;
    }
    Map<String, Object> complete = new LinkedHashMap<>(form);
    complete.replaceAll((key, value) -> "FIRM".equals(value) ? order.firm : "CASE".equals(value) ? order.number
        : "DECISION".equals(value) ? Annulled.decisionIn(order) : value);
    order.desks.start(actor, id.substring(0, id.lastIndexOf('-')), complete);
  }

  List<FormMistakes.Mistake> mistakes() {
    return FormMistakes.of(id, fields);
  }

  @Override
  public String toString() {
    return id + (fields.containsKey("decision") ? " " + fields.get("decision") : "") + (fields.containsKey("method") ? " " + fields.get("method") : "");
  }
}
