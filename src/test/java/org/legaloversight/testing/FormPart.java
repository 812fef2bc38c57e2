package org.legaloversight.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A Camunda Form on the screen, or one row of its lists. Fields go by the label the person reads. */
public final class FormPart {

  private static final Pattern CALENDAR_READY = Pattern.compile("flatpickr-input");

  private final Page page;
  private final Locator form;
  private final int row;

  FormPart(Page page, Locator form) {
    this(page, form, 0);
  }

  private FormPart(Page page, Locator form, int row) {
    this.page = page;
    this.form = form;
    this.row = row;
  }

  /** The same form, where a label that repeats means its field in the {@code number}th row, from 1. */
  public FormPart row(int number) {
    return new FormPart(page, form, number - 1);
  }

  /** A new row at the end of the list. */
  public FormPart add() {
    form.locator(".fjs-repeat-render-add").click();
    return this;
  }

  /** Ticks an option of a group of radio buttons or of a checklist. */
  public FormPart choose(String label, String option) {
    field(label).locator("label:text-is('" + option + "') input").check();
    return this;
  }

  /** Ticks the option of a checklist whose label begins so. */
  public FormPart check(String label, String beginning) {
    field(label).locator("label:has(input[type=checkbox])").filter(new Locator.FilterOptions().setHasText(beginning)).first().locator("input").check();
    return this;
  }

  /** Ticks every option of a checklist. */
  public FormPart checkAll(String label) {
    field(label).locator("input[type=checkbox]").all().forEach(Locator::check);
    return this;
  }

  /** Looks an option up by typing its name, where the list can be searched, and takes it. */
  public FormPart select(String label, String option) {
    Locator field = field(label);
    field.locator(".fjs-input-group").click();
    Locator search = field.locator("input.fjs-input");
    if (search.count() > 0) {
      search.fill(option);
    }
    field.locator(".fjs-dropdownlist-item:text-is('" + option + "')").click();
    return this;
  }

  public FormPart fill(String label, String text) {
    Locator input = input(label);
    input.fill(text);
    input.blur();
    assertThat(input).hasValue(text);
    return this;
  }

  public FormPart number(String label, int number) {
    return fill(label, Integer.toString(number));
  }

  /** Types the day as officials write it, 2026-03-02. */
  public FormPart date(String label, LocalDate day) {
    Locator input = input(label);
    assertThat(input).hasClass(CALENDAR_READY); // before, the calendar clears the field when it comes
    input.click();
    assertThat(field(label).locator(".flatpickr-calendar.open")).isVisible();
    input.fill(day.toString());
    input.press("Enter");
    assertThat(input).hasValue(day.toString());
    return this;
  }

  public String value(String label) {
    return input(label).inputValue();
  }

  /** What is written in red below the field. */
  public String complaint(String label) {
    return field(label).locator(".fjs-form-field-error").innerText();
  }

  /** All that can be read in the form. */
  public String text() {
    return form.innerText();
  }

  private Locator input(String label) {
    return field(label).locator("input, textarea").first();
  }

  private Locator field(String label) {
    Locator caption = page.locator("xpath=.//label[normalize-space(.)='" + label + "' or normalize-space(.)='" + label + "*']");
    return form.locator(".fjs-form-field:not(.fjs-form-field-grouplike)").filter(new Locator.FilterOptions().setHas(caption)).nth(row);
  }
}
