package org.legaloversight.rectification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.casework.CaseFiles;
import org.legaloversight.casework.CaseKind;
import org.legaloversight.register.Consequence;
import org.legaloversight.register.Dependents;
import org.legaloversight.register.RegisterStep;
import org.legaloversight.register.RegisterVerb;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The other orders that run against a firm and its branches when the register changes. */
@Component
@Order(30)
class OrdersOfAFirm implements Dependents {

  private final RectificationOrders orders;
  private final CaseFiles caseFiles;

  OrdersOfAFirm(RectificationOrders orders, CaseFiles caseFiles) {
    this.orders = orders;
    this.caseFiles = caseFiles;
  }

  @Override
  public Set<String> tables() {
    return Set.of("rectification_order");
  }

  @Override
  public List<Consequence> consequences(RegisterStep step) {
    return step.offices().stream().flatMap(office -> caseFiles.runningOf(office).stream())
        .filter(file -> file.kind() == CaseKind.RECTIFICATION && !file.number().equals(step.caseNumber()))
        .flatMap(file -> of(file, step).stream()).toList();
  }

  private Optional<Consequence> of(CaseFile file, RegisterStep step) {
    RectificationOrder order = orders.order(file.number());
    String of = "“" + file.firmName() + "”的限期整改案件" + file.number();
    if (order.state() == OrderState.CLOSED && endsTheFirm(step)) {
      return Optional.of(Consequence.stays(of, "已有结论（" + order.outcome().label() + "），接收单位照常接收", "律师法第46条、第52条"));
    }
    return switch (step.verb()) {
      case TERMINATING -> Optional.of(Consequence.affected(file.number(), of,
          "被责令整改的律师事务所进入终止程序，由该案负责人决定并案结案或者继续办理；决定前期限照常计算", "律师事务所管理办法第31条、第32条、第64条"));
      case DEREGISTERED -> Optional.of(Consequence.affected(file.number(), of,
          "被责令整改的律师事务所已注销，限期整改没有相对人，由该案负责人以主体终止结案", "律师事务所管理办法第32条、第64条"));
      case SUSPENDED -> Optional.of(Consequence.stays(of, "停业整顿不停止限期整改，案件和期限照常", "律师法第50条；行政处罚法第28条"));
      case RESUMED -> Optional.of(Consequence.stays(of, "照常办理", "律师事务所管理办法第64条"));
      case MOVED -> Optional.of(Consequence.changed(of, "随律师事务所移交新的主管机关，待办事项同时移交", "律师事务所管理办法第64条"));
      default -> Optional.empty();
    };
  }

  private static boolean endsTheFirm(RegisterStep step) {
    return step.verb() == RegisterVerb.TERMINATING || step.verb() == RegisterVerb.DEREGISTERED;
  }
}
