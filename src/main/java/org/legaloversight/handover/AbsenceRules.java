package org.legaloversight.handover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.legaloversight.Refusal;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.springframework.stereotype.Component;

/** What an absence must keep: a colleague of the same desk, at most 90 days, no overlap, and no substitute of a substitute. */
@Component
class AbsenceRules {

  private final AbsenceRows rows;
  private final Colleagues colleagues;

  AbsenceRules(AbsenceRows rows, Colleagues colleagues) {
    this.rows = rows;
    this.colleagues = colleagues;
  }

  /** @throws Refusal for the first rule that it breaks */
  void check(Plan plan, LocalDate today) {
    checkDays(plan, today);
    checkDesk(plan);
    checkOthers(plan);
  }

  private static void checkDays(Plan plan, LocalDate today) {
    refuse(plan.from() == null || plan.to() == null, "请填写外出的起止日期。");
    refuse(plan.from().isBefore(today), "起始日期" + plan.from() + "早于今天，请从今天或以后开始。");
    refuse(plan.to().isBefore(plan.from()), "截止日期" + plan.to() + "早于起始日期" + plan.from() + "，请核对。");
    refuse(ChronoUnit.DAYS.between(plan.from(), plan.to()) >= Absence.MOST_DAYS, "一次外出最长" + Absence.MOST_DAYS + "天，请缩短，或者由负责人移交事项。");
  }

  private void checkDesk(Plan plan) {
    String desk = colleagues.deskName(plan.desk());
    refuse(Desk.parse(plan.desk()).filter(held -> held.role() != Role.FIRM).isEmpty(), "律师事务所账号不能登记外出代理。");
    refuse(!colleagues.holds(plan.person(), plan.desk()), colleagues.require(plan.person()).name() + "不在" + desk + "岗位，请重新选择岗位。");
    refuse(colleagues.at(plan.desk()).size() < 2, desk + "岗位没有其他人员，无人可以代理；请先由系统管理员在该岗位增加人员。");
    refuse(plan.substitute().isEmpty(), "请选择代理人。");
    refuse(plan.substitute().equals(plan.person()), "代理人不能是本人，请选择同岗位的其他人员。");
    refuse(!colleagues.holds(plan.substitute(), plan.desk()), colleagues.require(plan.substitute()).name() + "不在" + desk + "岗位，不能代理；请选择同岗位人员。");
  }

  private void checkOthers(Plan plan) {
    String person = colleagues.require(plan.person()).name();
    String substitute = colleagues.require(plan.substitute()).name();
    for (Absence other : meeting(plan, plan.person())) {
      refuse(other.person().equals(plan.person()) && other.desk().equals(plan.desk()), person + period(other) + "已登记外出，时间重叠，请先结束原登记。");
      refuse(other.substitute().equals(plan.person()), person + period(other) + "正在代理" + colleagues.require(other.person()).name()
          + "，代理不能再转托；请先结束该代理，或者另选外出时间。");
    }
    for (Absence other : meeting(plan, plan.substitute())) {
      refuse(other.person().equals(plan.substitute()), substitute + period(other) + "本人外出，不能代理；请选择其他人员。");
    }
  }

  private List<Absence> meeting(Plan plan, String person) {
    return rows.concerning(person, plan.from()).stream().filter(each -> each.meets(plan.from(), plan.to()))
        .filter(each -> colleagues.holds(each.person(), each.desk()) && colleagues.holds(each.substitute(), each.desk())).toList();
  }

  private static String period(Absence absence) {
    return "自" + absence.firstDay() + "至" + absence.lastDay();
  }

  private static void refuse(boolean wrong, String words) {
    if (wrong) {
      throw new Refusal(words);
    }
  }
}
