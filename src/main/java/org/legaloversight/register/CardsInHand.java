package org.legaloversight.register;

import static org.legaloversight.register.Consequence.ON_REVIEW;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The licences in hand: no verb of the register takes one from anybody, the case's own tasks do, and record it. */
@Component
@Order(30)
class CardsInHand implements Dependents {

  private static final String SOURCE = "律师和律师事务所执业证书管理办法";

  private final LicenceCards cards;

  CardsInHand(LicenceCards cards) {
    this.cards = cards;
  }

  @Override
  public Set<String> tables() {
    return Set.of("licence_card", "licence_card_event");
  }

  @Override
  public List<Consequence> consequences(RegisterStep step) {
    return switch (step.verb()) {
      case LICENSED, ADMITTED -> List.of(Consequence.stays(of(step.name()), "待颁发：自决定之日起十个工作日内", "律师事务所管理办法第22条；律师执业管理办法第15条"));
      case RENAMED, ADDRESS_CHANGED, HEAD_CHANGED, KIND_CHANGED, TRANSFERRED, JOINED -> held(step, "所载事项已变更，由本案收回旧证、颁发新证");
      case SUSPENDED, PRACTICE_SUSPENDED -> held(step, "处罚期间应当缴存，由执行处罚的机关登记");
      case RESUMED, PRACTICE_RESUMED -> cards.standing(step.subject()) == CardStanding.DEPOSITED ? held(step, "应当发还") : List.of();
      case DEREGISTERED, LICENCE_ENDED -> held(step, "应当收回；不交回的公告作废");
      case UNDONE -> undone(step);
      default -> List.of();
    };
  }

  private List<Consequence> held(RegisterStep step, String what) {
    CardStanding standing = cards.standing(step.subject());
    return standing.valid() ? List.of(Consequence.stays(of(step.name()), cards.words(step.subject()) + "；" + what, SOURCE)) : List.of();
  }

  private List<Consequence> undone(RegisterStep step) {
    return Stream.ofNullable(step.caseNumber()).flatMap(number -> cards.touchedBy(number).stream())
        .map(holder -> Consequence.task(Consequence.Post.PROVINCE, "号码" + holder + "的执业证", cards.words(holder)
            + "；本案颁发的请收回，本案收回、作废或者缴存的请重新颁发或者发还", ON_REVIEW)).toList();
  }

  private static String of(String name) {
    return "“" + name + "”的执业证";
  }
}
