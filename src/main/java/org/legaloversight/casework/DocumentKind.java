package org.legaloversight.casework;

import java.util.Locale;
import java.util.Set;

/**
 * The official documents (文书). Each kind is numbered on its own, so its word (代字) is its own too, and has a template in the folder
 * {@code documents/} that says what stands in it.
 */
public enum DocumentKind {
  RECTIFICATION_NOTICE("限期整改通知书", "整", Addressee.FIRM, "问题", "整改期限"),
  EXTENSION_NOTICE("延期整改通知书", "延", Addressee.FIRM, "整改通知书文号", "延长期限", "原届满日", "届满日"),
  RECHECK_OPINION("整改复查意见书", "复", Addressee.FIRM, "复查情况", "复查日期", "复查人员", "整改通知书文号", "复查不合格", "设立条件缺失", "重新出具",
      "原意见书文号"),
  PENALTY_PROPOSAL("处罚建议书", "罚建", Addressee.CITY, "问题", "复查不合格"),
  REFERRAL("移送函", "移", Addressee.BAR, "问题"),
  TERMINATION_NOTICE("拟终止告知书", "终告", Addressee.FIRM, "问题", "整改通知书文号", "陈述申辩期限"),
  HEARING_NOTICE("听证通知书", "听", Addressee.FIRM, "听证日期", "听证地点", "听证主持人"),
  TERMINATION_DECISION("终止决定书", "终", Addressee.FIRM, "问题", "整改通知书文号", "注销申请期限", "律所负责人", "律所住所"),
  TERMINATION_ANNOUNCEMENT("终止公告", "终公", Addressee.PUBLIC, "终止决定书文号", "未作终止决定", "终止事由", "拒不公告", "拒不清算", "逾期未报送", "公告日期", "公告媒体",
      "律所负责人", "律所住所"),
  DEREGISTRATION_OPINION("注销审查意见书", "销审", Addressee.PROVINCE, "终止决定书文号", "未作终止决定", "终止事由", "已报送", "拒不公告", "拒不清算", "逾期未报送", "公告日期",
      "清算结束日期", "报送日期", "审查意见", "重新出具", "原意见书文号", "律所负责人", "律所住所"),
  DEREGISTRATION_DECISION("注销决定书", "销", Addressee.FIRM, "重新执业期限", "律所负责人", "律所住所"),
  LICENCE_LIST("执业许可证收缴清单", "缴", Addressee.FIRM, "注销决定书文号", "收缴日期", "正本份数", "副本份数", "备注"),
  VOID_NOTICE("执业许可证作废公告", "废", Addressee.PUBLIC, "注销决定书文号", "公告日期", "公告媒体"),
  WITHDRAWAL("撤回决定书", "撤", Addressee.FIRM, "整改通知书文号", "整改通知书日期"),
  TRANSFER_CERTIFICATE("变更执业机构证明", "证", Addressee.FIRM, "申请事项", "律师姓名", "律师执业证号", "存在不得变更情形", "核实情况", "决定前确认"),
  ACCEPTANCE_NOTICE("受理通知书", "受", Addressee.FIRM, "申请事项", "申请人", "收到日期", "受理日期", "审查届满日"),
  SUPPLEMENT_NOTICE("补正通知书", "补", Addressee.FIRM, "申请事项", "申请人", "收到日期", "补正材料", "补正说明"),
  NON_ACCEPTANCE("不予受理决定书", "不受", Addressee.FIRM, "申请事项", "申请人", "收到日期", "理由"),
  EXCLUSION_NOTICE("期限扣除告知书", "扣", Addressee.FIRM, "申请事项", "申请人", "受理日期", "扣除期限", "扣除事由", "扣除开始日期", "所需天数"),
  LICENCE_OPINION("行政许可审查意见书", "许审", Addressee.PROVINCE, "申请事项", "申请人", "受理日期", "依职权", "条件", "建议准予", "审查意见"),
  CERTIFICATE_CANCELLATION("注销律师执业证书决定书", "律销", Addressee.FIRM, "申请事项", "申请人", "受理日期", "准予内容", "事由", "陈述申辩"),
  LICENCE_GRANT("准予行政许可决定书", "许", Addressee.FIRM, "申请事项", "申请人", "受理日期", "准予内容", "颁证期限", "需要颁证"),
  LICENCE_REFUSAL("不予行政许可决定书", "不许", Addressee.FIRM, "申请事项", "申请人", "受理日期", "理由"),
  FILING_RECEIPT("变更备案通知书", "备", Addressee.FIRM, "申请人", "备案事项", "报送日期", "变更日期", "备案届满日", "备案内容", "逾期备案", "变更主管机关",
      "原主管机关"),
  NAME_APPROVAL("名称核准通知书", "名核", Addressee.FIRM, "申请人", "核准名称", "组织形式", "检索结果日期");

  /** Whom a document is addressed to; firm and association see only their own. */
  public enum Addressee { FIRM, BAR, CITY, PROVINCE, PUBLIC }

  private final String title;
  private final String word;
  private final Addressee addressee;
  private final Set<String> names;

  DocumentKind(String title, String word, Addressee addressee, String... names) {
    this.title = title;
    this.word = word;
    this.addressee = addressee;
    this.names = Set.of(names);
  }

  /** The document's Chinese title. */
  public String title() {
    return title;
  }

  public Addressee addressee() {
    return addressee;
  }

  /** Whether the process records its service, before which the addressee does not have it. */
  public boolean served() {
    return this == RECTIFICATION_NOTICE || this == TERMINATION_NOTICE;
  }

  /** The names of the values that only this kind has, and that its template must therefore use. */
  public Set<String> names() {
    return names;
  }

  /** Name of its template, such as rectification-notice. */
  public String template() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String word() {
    return word;
  }
}
