package org.legaloversight.engine;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseEntry;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseOpener;
import org.legaloversight.casework.CaseProcessEnded;
import org.legaloversight.casework.CaseScope;
import org.legaloversight.casework.ShownForm;
import org.legaloversight.casework.ShownForms;
import org.legaloversight.casework.SubmittedForm;
import org.legaloversight.casework.TaskBriefing;
import org.legaloversight.casework.Timeline;
import org.legaloversight.jurisdiction.CurrentStaff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a submitted form: checks it against its schema, records it, tells the capability. All in the engine's transaction. */
@Component
class CaseForms {

  private final FormSchemas schemas;
  private final CaseFiles caseFiles;
  private final Timeline timeline;
  private final ShownForms shown;
  private final CurrentStaff staff;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final ObjectProvider<CaseOpener> openers;
  private final ObjectProvider<TaskBriefing> briefings;
  private final FormChoices choices;
  private final ObjectProvider<BeforeForm> before;
  private final CaseScope scope;

  CaseForms(FormSchemas schemas, CaseFiles caseFiles, Timeline timeline, ShownForms shown, CurrentStaff staff, Clock clock,
      ApplicationEventPublisher events, ObjectProvider<CaseOpener> openers, ObjectProvider<TaskBriefing> briefings,
      FormChoices choices, ObjectProvider<BeforeForm> before, CaseScope scope) {
    this.schemas = schemas;
    this.caseFiles = caseFiles;
    this.timeline = timeline;
    this.shown = shown;
    this.staff = staff;
    this.clock = clock;
    this.events = events;
    this.openers = openers;
    this.briefings = briefings;
    this.choices = choices;
    this.before = before;
    this.scope = scope;
  }

  /** @return the number of the case that the form opens, or belongs to */
  String open(FormOrigin origin, Map<String, Object> submitted) {
    CaseOpener opener = openers.stream().filter(each -> each.process().equals(origin.process())).findFirst()
        .orElseThrow(() -> new Refusal("流程“" + origin.process() + "”不能由此发起。"));
    SubmittedForm draft = form(null, origin, submitted);
    String caseNumber = opener.open(draft);
    record(origin, new SubmittedForm(caseNumber, draft.process(), draft.task(), draft.taskName(), draft.fields(), draft.by(), draft.at(),
        draft.words()));
    scope.refuseRecused(draft.by(), caseNumber); // now that nobody else can change the case
    return caseNumber;
  }

  void handedIn(String taskId, String assignee) {
    before.forEach(each -> each.handedIn(taskId, assignee));
  }

  /** @return the accepted fields */
  Map<String, Object> submit(String caseNumber, FormOrigin origin, Map<String, Object> submitted) {
    SubmittedForm form = form(caseNumber, origin, submitted);
    record(origin, form);
    scope.refuseRecused(form.by(), caseNumber); // now that nobody else can change the case
    events.publishEvent(form);
    return form.fields();
  }

  private void record(FormOrigin origin, SubmittedForm form) {
    int seq = timeline.record(CaseEntry.of(form));
    shown.record(form.caseNumber(), new ShownForm(seq, origin.deployment(), origin.form()), () -> schemas.version(origin));
  }

  private SubmittedForm form(String caseNumber, FormOrigin origin, Map<String, Object> submitted) {
    FormSchema schema = schemas.of(origin);
    Map<String, Object> fields = schema.accept(submitted, schemas::holds);
    return new SubmittedForm(caseNumber, origin.process(), origin.task(), origin.taskName(), fields, staff.require(), clock.instant(),
        schema.words(key -> choices.labels(key, caseNumber), fields));
  }

  /** What the person at the desk needs to know, and may choose from, by the keys that the forms use. */
  Map<String, Object> briefing(String caseNumber, FormOrigin origin) {
    Map<String, Object> facts = new LinkedHashMap<>(choices.of(schemas.of(origin), caseNumber));
    briefings.orderedStream().filter(each -> each.process().equals(origin.process()))
        .forEach(each -> facts.putAll(each.brief(caseNumber, origin.task())));
    return facts;
  }

  void ended(String caseNumber, String process) {
    events.publishEvent(new CaseProcessEnded(caseNumber, process));
  }

  String firmName(String caseNumber) {
    return caseFiles.file(caseNumber).firmName();
  }
}
