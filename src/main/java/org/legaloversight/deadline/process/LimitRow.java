package org.legaloversight.deadline.process;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.Deemed;
import org.legaloversight.deadline.Duty;
import org.legaloversight.deadline.Roll;
import org.legaloversight.deadline.TimeLimit;

/** One row of the table of time limits: one version of one limit. A wrong cell is told by row and column, and stops only its row. */
class LimitRow {

  private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();
  private static final String LIMIT = "limit";
  private static final String ON = "on";

  private final String row;
  private final Map<String, String> cells;
  private final String id;
  private TimeLimit limit;

  /** @param cells by column, as written: FEEL, or nothing */
  LimitRow(String row, Map<String, String> cells) {
    this.row = row;
    this.cells = cells;
    this.id = text(LIMIT);
  }

  /** The key of the limit, such as T01. */
  String id() {
    return id;
  }

  boolean inForce(LocalDate on) {
    String test = written(ON);
    try {
      return test.isEmpty() || FEEL.evaluateSimpleUnaryTests(test, ON, Variables.putValue(ON, on).asVariableContext());
    } catch (FeelException e) {
      throw wrong(ON, "is no condition on a day", e);
    }
  }

  /** @throws IllegalStateException when a cell cannot be read */
  TimeLimit limit() {
    if (limit == null) {
      limit = new TimeLimit(id, text("name"), text("process"), choice("duty", Duty.class), choice("clock", ClockKind.class),
          length(), number("shortest"), number("longest"), choice("roll", Roll.class), text("startsAt"), text("onExpiry"),
          choice("deemed", Deemed.class), number("extension"), written("excludes").isEmpty() ? null : text("excludes"),
          text("article"), value("validFrom", LocalDate.class, "a day"), value("confirmed", Boolean.class, "true or false"));
    }
    return limit;
  }

  private Integer length() {
    Integer length = number("length");
    if (length == null && (number("shortest") == null || number("longest") == null)) {
      throw wrong("length", "may be empty only where a document sets it, between shortest and longest", null);
    }
    return length;
  }

  private Integer number(String column) {
    if (written(column).isEmpty()) {
      return null;
    }
    Number number = value(column, Number.class, "a whole number");
    if (number.doubleValue() != number.intValue()) {
      throw wrong(column, "is not a whole number", null);
    }
    return number.intValue();
  }

  private <E extends Enum<E>> E choice(String column, Class<E> choices) {
    String choice = text(column);
    return Arrays.stream(choices.getEnumConstants()).filter(constant -> constant.name().equals(choice)).findFirst()
        .orElseThrow(() -> wrong(column, "is none of " + Arrays.toString(choices.getEnumConstants()), null));
  }

  private String text(String column) {
    String text = value(column, String.class, "a text in quotes");
    if (text.isBlank()) {
      throw wrong(column, "is blank", null);
    }
    return text;
  }

  private <T> T value(String column, Class<T> type, String what) {
    try {
      Object value = FEEL.evaluateSimpleExpression(written(column), Variables.emptyVariableContext());
      if (type.isInstance(value)) {
        return type.cast(value);
      }
    } catch (FeelException e) {
      throw wrong(column, "is not " + what, e);
    }
    throw wrong(column, "is not " + what, null);
  }

  private String written(String column) {
    String written = cells.get(column);
    if (written == null) {
      throw wrong(column, "is missing", null);
    }
    return written;
  }

  private IllegalStateException wrong(String column, String how, Exception cause) {
    return new IllegalStateException("Row " + row + " of the decision " + DecidedTimeLimits.TABLE + ", column " + column + ": "
        + cells.get(column) + " " + how, cause);
  }

  @Override
  public String toString() {
    return row;
  }
}
