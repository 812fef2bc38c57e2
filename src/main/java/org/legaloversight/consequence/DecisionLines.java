package org.legaloversight.consequence;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.legaloversight.Refusal;
import org.legaloversight.casework.DocumentKind;
import org.legaloversight.casework.RegisterDecisions;
import org.springframework.stereotype.Component;

/** The decisions whose annulment is carried out here, each with those that it rests on and that rest on it. */
@Component
class DecisionLines {

  private final List<RegisterDecisions> capabilities;

  DecisionLines(List<RegisterDecisions> capabilities) {
    this.capabilities = capabilities;
  }

  private List<List<DocumentKind>> all() {
    return capabilities.stream().map(RegisterDecisions::kinds).toList();
  }

  List<String> names() {
    return all().stream().flatMap(Collection::stream).map(DocumentKind::name).toList();
  }

  /**
   * The kinds of decision on which one of this kind rests, in their order.
   *
   * @throws Refusal when no decision of this kind changes the register
   */
  List<DocumentKind> before(DocumentKind kind, String number) {
    return all().stream().filter(line -> line.contains(kind)).findFirst().map(line -> line.subList(0, line.indexOf(kind)))
        .orElseThrow(() -> new Refusal("“" + number + "”是" + kind.title() + "，不变更名册；只有" + all().stream().flatMap(Collection::stream)
            .map(DocumentKind::title).collect(Collectors.joining("、")) + "的撤销在此执行。"));
  }
}
