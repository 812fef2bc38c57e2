package org.legaloversight.licensing;

/** Why a firm ends without a decision to end it; the constants but the last are the values of the form. */
enum EndingGround {
  /** 自行决定解散, 律师事务所管理办法第31条第1款第3项. */
  RESOLVED("已自行决定解散", "自行终止并注销"),
  /** 第31条第2款. */
  UNOPENED("取得设立许可后六个月内未开业，视为自行停办", "视为自行停办并注销"),
  /** 第31条第2款. */
  IDLE("无正当理由停止业务活动满一年，视为自行停办", "视为自行停办并注销"),
  /** 第25条. */
  GRANT_ANNULLED("的设立许可已被撤销", "因许可撤销终止并注销"),
  /** 第30条. */
  REORGANIZED("已因合并、分立不再存续", "因合并、分立终止并注销");

  private final String words;
  private final String outcome;

  EndingGround(String words, String outcome) {
    this.words = words;
    this.outcome = outcome;
  }

  /** As it stands in the papers behind the name of the firm, in Chinese. */
  String words() {
    return words;
  }

  /** How the case has ended, in Chinese. */
  String outcome() {
    return outcome;
  }

  /** Whether the authority found so, and not the firm. */
  boolean found() {
    return this == UNOPENED || this == IDLE || this == GRANT_ANNULLED;
  }
}
