package org.legaloversight.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Staff;
import org.springframework.stereotype.Component;

/** Where a person may go: our own pages, and those of Camunda's applications that the engine opens to that person. */
@Component
class Places {

  private static final Place HOME = Place.page("/", "首页", "");
  private static final Place TASKLIST = Place.app("tasklist", "待办工作台", "办理分派到本岗位的事项，发起限期整改等流程。");
  private static final Place OVERVIEW = Place.page("/deadlines", "期限一览", "查看办理中案件的各项期限：哪些临近，哪些已经逾期。");
  private static final Place CASES = Place.page("/cases", "案卷查询", "按案号、律师事务所或律师查找案卷，查看当事人、办理经过、期限和流程图。");
  private static final Place REGISTER = Place.page("/register", "名册", "查看律师事务所和律师在任何一天的登记情况，导出名册。");
  private static final Place NOTICES = Place.page("/notices", "消息", "查看与本岗位有关的消息，设置邮件提醒。");
  private static final Place MAIL = Place.page("/notices/mail", "邮件投递", "查看没有送达的提醒邮件，更正邮箱后重新发送。");
  private static final Place CALCULATOR = Place.page("/deadlines/calculator", "期限计算器", "按法定期限或自定长度推算届满日，逐步说明怎样计算。");
  private static final Place CALENDAR = Place.page("/calendar", "放假安排", "查看各年度放假和调休安排，载入新的放假通知。");
  private static final Place HANDOVER = Place.page("/tasks", "移交与代理", "把事项移交同事，登记外出代理，查看无人可办的事项。");
  private static final Place LEAVING = Place.page("/tasks/leaving", "人员离岗", "把离岗人员的事项交给他人，收回其岗位。");
  private static final Place COCKPIT = Place.app("cockpit", "流程监控", "查看流程运行情况，处理运行故障。");
  private static final Place ADMIN = Place.app("admin", "用户与权限", "维护用户、用户组和授权。");

  private final AuthorizationService rights;

  Places(AuthorizationService rights) {
    this.rights = rights;
  }

  /** What the front page offers. */
  List<Place> of(Person person, Staff staff) {
    return Stream.of(TASKLIST, CASES, REGISTER, NOTICES, OVERVIEW, HANDOVER, CALCULATOR, CALENDAR, LEAVING, MAIL, COCKPIT, ADMIN)
        .filter(place -> place.app() == null ? concerns(person, staff, place) : opens(person, place.app())).toList();
  }

  /** What the bar of a page leads to; the engine is not asked again for each page. */
  static List<Place> nav(Person person, Staff staff) {
    return Stream.of(HOME, TASKLIST, CASES, REGISTER, OVERVIEW, HANDOVER, CALCULATOR, CALENDAR, MAIL).filter(place -> concerns(person, staff, place)).toList();
  }

  private static boolean concerns(Person person, Staff staff, Place place) {
    if (Set.of(CALENDAR, LEAVING, MAIL).contains(place)) {
      return person.administrator();
    }
    if (place == HANDOVER || place == REGISTER) {
      return staff.desks().stream().anyMatch(desk -> desk.role() != Role.FIRM);
    }
    return !staff.desks().isEmpty() || !Set.of(TASKLIST, CASES, OVERVIEW, NOTICES).contains(place); // cases and tasks come to desks only
  }

  private boolean opens(Person person, String app) {
    return rights.isUserAuthorized(person.id(), person.groups(), Permissions.ACCESS, Resources.APPLICATION, app);
  }
}
