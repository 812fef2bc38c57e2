package org.legaloversight.licensing;

import org.legaloversight.register.Firm;
import org.legaloversight.register.FirmState;

/** The conditions that the law sets, each with its source. Which of them a matter asks is said by the matter. */
enum LicensingRule {
  QUALIFICATION("取得法律职业资格", "律师法第5条第1款第2项、第6条"),
  INTERNSHIP("实习满一年，律师协会考核合格且在有效期内", "律师法第5条第1款第3项；申请律师执业人员实习管理规则第36条"),
  CONDUCT("品行良好", "律师法第5条第1款第4项"),
  NOT_EXCLUDED("没有不予颁发执业证书的情形", "律师法第7条"),
  HIRED("与律师事务所签订聘用合同", "律师执业管理办法第11条；湖南律师办事指南一"),
  FIRM_OPEN("律师事务所可以接收律师", "律师事务所管理办法第32条第1款"),
  ACADEMIC("在高等院校、科研机构从事法学教育、研究，所在单位同意兼职", "律师法第12条；律师执业管理办法第7条"),
  FIRM_NAME("名称经核准且未被使用", "律师法第14条第1项；律师事务所管理办法第8条第1项、第14条"),
  FIRM_CHARTER("有自己的章程，合伙律师事务所有书面合伙协议", "律师法第14条第1项、第15条；律师事务所管理办法第8条第1项、第9条、第10条"),
  FOUNDERS_ENOUGH("设立人人数符合组织形式的要求", "律师法第15条、第16条；律师事务所管理办法第9条至第12条"),
  FOUNDERS_FULL_TIME("设立人均为专职执业律师", "律师法第14条第2项；律师事务所管理办法第8条第3项"),
  FOUNDERS_YEARS("设立人的执业年限符合要求", "律师法第14条第2项、第16条；律师事务所管理办法第9条至第11条"),
  FOUNDERS_CLEAN("设立人在申请前三年内未受过停止执业处罚", "律师事务所管理办法第8条第3项"),
  FOUNDERS_FREE("设立人没有不得变更执业机构的情形", "律师执业管理办法第21条"),
  FOUNDERS_HEAD("负责人是设立人之一", "律师事务所管理办法第15条"),
  FIRM_FUNDS("资产达到规定数额", "律师法第14条第4项；律师事务所管理办法第8条第4项、第9条至第12条"),
  HEAD_PARTNERSHIP("总所是合伙律师事务所", "律师法第19条；律师事务所管理办法第33条第1款"),
  HEAD_THREE_YEARS("总所成立三年以上", "律师法第19条；律师事务所管理办法第33条第1款"),
  HEAD_TWENTY("总所有二十名以上执业律师", "律师法第19条；律师事务所管理办法第33条第1款"),
  HEAD_IN_ORDER("总所及其分所没有停业整顿期限未满的情形", "律师事务所管理办法第33条第2款；律师和律师事务所违法行为处罚办法第47条"),
  NO_BRANCH_REVOKED("总所没有分所被吊销执业许可证未满二年的情形", "律师事务所管理办法第33条第2款"),
  BRANCH_NAME("分所有自己的名称", "律师事务所管理办法第34条第1款第1项"),
  BRANCH_PREMISES("分所有自己的住所", "律师事务所管理办法第34条第1款第2项"),
  BRANCH_PLACE("分所设在总所所在地以外的市、县、区", "律师事务所管理办法第33条第1款"),
  BRANCH_LAWYERS("派驻的专职律师达到规定人数", "律师事务所管理办法第34条第1款第3项、第2款"),
  BRANCH_FUNDS("资产达到规定数额", "律师事务所管理办法第34条第1款第4项、第2款"),
  BRANCH_HEAD("负责人执业三年以上，申请前三年内未受过停止执业处罚", "律师事务所管理办法第34条第1款第5项"),
  BRANCH_HEAD_FULL_TIME("分所负责人能够专职执业", "律师事务所管理办法第34条第1款第5项"),
  BRANCH_HEAD_HERE("负责人在该分所执业，或者由总所随本次变更派驻", "律师事务所管理办法第37条、第63条第1项、第2项"),
  BRANCH_NAME_FOLLOWS("分所名称由总所名称和分所所在地名组成", "律师事务所管理办法第38条第3款；律师事务所名称管理办法"),
  POOR_AREA("分所设在省司法厅确定的经济欠发达地区", "律师事务所管理办法第34条第2款"),
  LICENSED("持有律师执业证", "律师法第5条；律师执业管理办法第23条"),
  FREE_TO_MOVE("名册中没有不得变更执业机构的情形", "律师执业管理办法第21条"),
  CERTIFIED("原主管机关证明没有不得变更执业机构的情形", "律师执业管理办法第20条、第21条"),
  HIRED_IN_TIME("离开原执业机构未满六个月", "律师执业管理办法第23条第4项"),
  NOT_INVESTIGATED("没有正在接受司法机关、司法行政机关、律师协会立案调查", "律师执业管理办法第23条第3款"),
  SUSPENSION_SERVED("没有停止执业处罚正在执行，或者注销不影响处罚的执行", "律师法第47条至第49条；律师执业管理办法第48条第2款"),
  SIX_MONTHS_UNHIRED("离开执业机构六个月内未被其他律师事务所聘用", "律师执业管理办法第23条第1款第4项"),
  PRACTICE_ENDED("已经终止律师执业", "律师法第11条；律师执业管理办法第23条第1款第5项"),
  TOLD_TO_CANCEL("已责令限期改正，本人没有自行申请注销", "湘司县级监管意见三.3、四.6"),
  HEARD("已告知律师并听取陈述申辩", "参照行政处罚法第44条、第45条"),
  LICENCE_TO_REPLACE("持有可以补换的执业证", "律师执业管理办法第48条；律师事务所管理办法第62条"),
  LOSS_DECLARED("遗失已报告县级司法行政机关并刊登遗失声明", "律师执业管理办法第48条第1款；律师事务所管理办法第62条"),
  LEFT_PROPERLY("与原执业机构解除聘用合同或者退伙，业务、档案、财务已交接", "律师执业管理办法第20条"),
  TAKEN_ON("拟变更的执业机构同意接收", "律师执业管理办法第20条"),
  FIRM_GOES_ON("律师事务所没有进入终止程序", "律师事务所管理办法第32条第1款"),
  RESOLVED("经合伙人会议或者律师会议决议", "湖南省司法厅关于加强律师事务所管理的规定第6条、第8条至第10条"),
  FREE_TO_RENAME("没有不得变更名称的情形", "律师和律师事务所违法行为处罚办法第47条"),
  NAME_APPROVED("新名称已经核准", "律师事务所管理办法第14条；湖南律师事务所办事指南二"),
  NAME_FREE("新名称未被其他律师事务所使用", "律师事务所管理办法第14条；律师事务所名称管理办法"),
  HEAD_FIT("新负责人可以担任本所负责人", "律师事务所管理办法第15条"),
  HEAD_RECORD("新负责人执业三年以上，近三年内未受过停止执业处罚", "湖南律师事务所办事指南一（三）"),
  CHARTER_COMPLETE("修改后的章程内容完整、不与法律法规规章抵触", "律师事务所管理办法第16条"),
  HAS_AGREEMENT("律师事务所有合伙协议", "律师事务所管理办法第9条、第10条"),
  AGREEMENT_COMPLETE("修改后的合伙协议内容完整，经全体合伙人协商一致并签名", "律师事务所管理办法第17条"),
  KIND_FIT("合伙人（设立人）的人数和执业年限符合新的组织形式", "律师事务所管理办法第9条至第11条"),
  KIND_RECORD("合伙人（设立人）近三年内未受过停止执业处罚", "律师事务所管理办法第8条；湖南律师事务所办事指南一（三）"),
  KIND_ASSETS("资产符合新的组织形式", "律师事务所管理办法第9条至第11条"),
  KIND_SETTLED("业务衔接、人员安排、资产处置、债务承担已处理，章程、合伙协议已相应修改", "律师事务所管理办法第29条"),
  FREE_TO_MERGE("本所没有停业整顿期限未满的情形，没有进入终止程序", "律师和律师事务所违法行为处罚办法第47条；律师事务所管理办法第32条第1款"),
  OTHER_FREE_TO_MERGE("合并的另一所没有停业整顿期限未满的情形，没有进入终止程序", "律师和律师事务所违法行为处罚办法第47条；律师事务所管理办法第32条第1款"),
  OTHER_RESOLVED("合并的另一所经合伙人会议或者律师会议决议", "湖南省司法厅关于加强律师事务所管理的规定第6条、第8条至第10条"),
  MERGER_AGREED("签订合并协议或者分立协议", "律师事务所管理办法第30条"),
  MERGER_SETTLED("业务衔接、人员安排、资产处置、债务承担已处理", "律师事务所管理办法第30条"),
  MERGER_CHARTER("存续所的章程、合伙协议已相应修改，内容完整", "律师事务所管理办法第16条、第17条、第26条第1款、第30条"),
  NEW_FIRMS("新设的律师事务所可以具备设立条件", "律师法第14条至第16条；律师事务所管理办法第8条至第14条、第30条"),
  FIRM_REMAINS("分立后存续所仍有法定人数的合伙人", "律师法第15条；律师事务所管理办法第9条至第11条、第30条"),
  ENDING_CASES("终止的律师事务所没有妨碍合并、分立的在办案件", "律师事务所管理办法第30条、第32条"),
  ENDING_LAWYERS("终止的律师事务所的律师可以变更执业机构", "律师事务所管理办法第30条；律师执业管理办法第21条"),
  ENDING_BRANCHES("终止的律师事务所的分所已作安排", "律师事务所管理办法第39条第1款第1项"),
  MERGER_PARTNERS("协议约定的新合伙人可以担任合伙人", "律师法第53条；律师事务所管理办法第28条第2款、第57条"),
  PREMISES("有自己的住所", "律师法第14条第1项；律师事务所管理办法第8条"),
  PARTNER_HERE("新合伙人在本所执业", "律师事务所管理办法第28条第2款；律师法第10条"),
  PARTNER_FULL_TIME("新合伙人专职执业", "律师事务所管理办法第28条第2款"),
  PARTNER_YEARS("新合伙人有三年以上执业经历", "律师事务所管理办法第28条第2款"),
  PARTNER_NOT_BARRED("新合伙人没有因停止执业不得担任合伙人的情形", "律师法第53条；律师事务所管理办法第28条第2款、第57条"),
  AGREEMENT_APPROVED("修改后的合伙协议已经批准", "律师事务所管理办法第26条第1款、第28条第4款"),
  WAS_PARTNER("退出的是本所合伙人", "律师事务所管理办法第28条第1款"),
  FREE_TO_LEAVE("名册中没有不得退出合伙的情形", "律师执业管理办法第21条；律师和律师事务所违法行为处罚办法第47条"),
  LEAVING_SETTLED("财产权益、债务承担已依章程和合伙协议处理", "律师事务所管理办法第28条第3款");

  private final String title;
  private final String article;

  LicensingRule(String title, String article) {
    this.title = title;
    this.article = article;
  }

  /** The condition in Chinese. */
  String title() {
    return title;
  }

  String article() {
    return article;
  }

  Condition met(String because) {
    return new Condition(this, Standing.MET, because);
  }

  Condition notMet(String because) {
    return new Condition(this, Standing.NOT_MET, because);
  }

  /** @param hint what there is to look at */
  Condition forTheOfficer(String hint) {
    return new Condition(this, Standing.FOR_THE_OFFICER, hint);
  }

  /**
   * Of a firm until it must end; that its business is suspended does not matter.
   *
   * @param so what follows where it must, in Chinese
   */
  Condition unlessEnding(Firm firm, String so) {
    String state = "“" + firm.name() + "”" + firm.state().label();
    return when(firm.state() == FirmState.ACTIVE || firm.state() == FirmState.SUSPENDED, state, state + so);
  }

  Condition when(boolean holds, String because, String becauseNot) {
    return holds ? met(because) : notMet(becauseNot);
  }
}
