package org.legaloversight.casework;

import java.util.Comparator;
import java.util.List;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.jurisdiction.Units;
import org.springframework.stereotype.Component;

/** What all pages of a case file have in common, so that each module shows its own and knows none of the others. */
@Component
public class CaseFrame {

  private final CaseScope scope;
  private final Competence competence;
  private final CurrentStaff staff;
  private final Units units;
  private final List<CasePage> pages;

  CaseFrame(CaseScope scope, Competence competence, CurrentStaff staff, Units units, List<CasePage> pages) {
    this.scope = scope;
    this.competence = competence;
    this.staff = staff;
    this.units = units;
    this.pages = pages.stream().sorted(Comparator.comparing(CasePage::position)).toList();
  }

  /**
   * The head of a page for the person who is logged in.
   *
   * @param typed the case number, however its brackets and blanks are typed
   * @param here path of the page
   * @throws org.legaloversight.Refusal in the same words whether there is no such case or the person may not see it, or this page of it
   */
  public CaseHead head(String typed, String here, CaseVisit visit) {
    Staff person = staff.require();
    CaseFile file = scope.visible(person, typed);
    List<CasePage> shown = pages.stream().filter(page -> !page.internal() || competence.oversees(person, file)).toList();
    if (shown.stream().noneMatch(page -> page.path().equals(here))) {
      throw new UnknownCase(file.number());
    }
    return new CaseHead(file, units.unit(file.unit()).name(), concernedName(file), shown.stream()
        .map(page -> new CaseHead.Link(visit.link(file.number(), page.path()), page.label(), page.path().equals(here))).toList(),
        visit.back().isEmpty() ? "/cases" : visit.back(), visit.within(), visit.tasklist(), visit.place());
  }

  private String concernedName(CaseFile file) {
    return file.concerned() == null ? "" : units.unit(file.concerned()).name();
  }
}
