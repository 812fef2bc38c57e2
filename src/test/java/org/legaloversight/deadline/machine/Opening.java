package org.legaloversight.deadline.machine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.deadline.DeadlineLedger;
import org.legaloversight.jurisdiction.Staff;
import org.legaloversight.register.Enrolment;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.Firms;
import org.legaloversight.testing.FormlessStart;
import org.legaloversight.testing.ServiceForm;

/** Brings a case to where its clock runs and its task is open. */
final class Opening {

  private static final String COUNTY = "430102";

  private final World world;

  Opening(World world) {
    this.world = world;
  }

  RunningCase open(int slot, int n) {
    Kind kind = slot % 6 == 5 ? Kind.T01 : slot % 2 == 0 ? Kind.T11 : Kind.T107;
    return kind.trial() ? trial(kind, n) : rectification(n);
  }

  private RunningCase trial(Kind kind, int n) {
    String number = world.node().bean(CaseFiles.class).open(CaseKind.RECTIFICATION, COUNTY, "31430102MT00000000", "湖南试验律师事务所",
        new Staff("lijing", "李静", Set.of()));
    LocalDate accepted = world.today().minusDays(n % 12);
    world.node().bean(DeadlineLedger.class).start(number, kind.limit(), "芙蓉区司法局", accepted, "受理申请");
    FormlessStart.of(world.node().engine().getRuntimeService(), kind.process(), number);
    return new RunningCase(number, kind, null);
  }

  private RunningCase rectification(int n) {
    Desks desks = world.desks();
    String firm = new Firms(world.node().bean(Enrolment.class)).partnership(COUNTY);
    String number = desks.start("officer" + COUNTY, Kind.T01.process(), Map.of("firm", firm, "months", 1 + n % 2,
        "findings", List.of(Map.of("ground", "ARCHIVES", "facts", "检查发现的事实", "demand", "应当改正的内容"))));
    desks.submit("head" + COUNTY, number, "userTask_approveOrder", Map.of("decision", "APPROVE", "opinion", "意见"));
    desks.submit("officer" + COUNTY, number, "userTask_recordService", ServiceForm.handedOver(world.today(), "送达回证1号"));
    return new RunningCase(number, Kind.T01, firm);
  }
}
