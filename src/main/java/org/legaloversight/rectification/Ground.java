package org.legaloversight.rectification;

/** What a finding is about; the constants are the values of the form and of rectification-route.dmn. */
enum Ground {
  PARTNERS_BELOW_MINIMUM("合伙人人数低于法定条件"),
  ASSETS_BELOW_MINIMUM("资产低于法定数额"),
  NO_PREMISES("无符合条件的固定住所"),
  CHANGE_NOT_APPROVED("应报批的变更未报批"),
  CHANGE_NOT_FILED("应备案的变更未备案"),
  UNFAIR_COMPETITION("以不正当手段承揽业务"),
  FEE_VIOLATION("违规收费"),
  CONFLICT_OF_INTEREST("违规受理利益冲突案件"),
  LEGAL_AID_REFUSED("拒绝履行法律援助义务"),
  FALSE_MATERIALS("提供虚假材料、隐瞒重要事实"),
  SUPERVISION_NEGLECTED("疏于管理造成严重后果"),
  ARCHIVES("档案管理不规范"),
  FINANCE("财务管理不规范"),
  CONFLICT_CHECK("利益冲突审查制度不健全"),
  CASE_INTAKE("统一收案管理不规范"),
  TRAINEE_MANAGEMENT("实习人员管理不规范"),
  DUES_UNPAID("不履行会员义务"),
  PUBLICITY("违反业务推广行业规则"),
  TRAINING_MISSED("未完成执业培训");

  private final String label;

  Ground(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
