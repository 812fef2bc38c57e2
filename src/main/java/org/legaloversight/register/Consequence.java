package org.legaloversight.register;

/**
 * What becomes of one record that hangs on a firm or lawyer.
 *
 * @param of the record, in Chinese, such as 分所“…”
 * @param outcome what becomes of it and why, in Chinese
 * @param article the source
 * @param post who must see to it; NOBODY unless it is a task
 * @param caseNumber the case file that is the record; null for others
 */
public record Consequence(Fate fate, String of, String outcome, String article, Post post, String caseNumber) {

  /** The source of whatever the annulment of a decision on review brings back or leaves. */
  public static final String ON_REVIEW = "行政复议法第64条；行政诉讼法第70条";

  /** None silently stays: what is not changed, blocked or handed to a desk stays for a reason that is written down. */
  public enum Fate {
    CHANGED("变更"),
    BLOCKED("限制"),
    TASK("待办"),
    STAYS("不变");

    private final String label;

    Fate(String label) {
      this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
      return label;
    }
  }

  /** The desk at which a task waits. */
  public enum Post {
    NOBODY(""),
    /** The supervising unit of the case that is the record decides what becomes of it. */
    CASE_DESK("该案主管机关"),
    /** The officer of the unit that supervises the firm of the deciding case. */
    COUNTY("主管机关承办人"),
    PROVINCE("省司法厅承办人");

    private final String label;

    Post(String label) {
      this.label = label;
    }

    /** The Chinese word for it. */
    public String label() {
      return label;
    }
  }

  public static Consequence changed(String of, String outcome, String article) {
    return new Consequence(Fate.CHANGED, of, outcome, article, Post.NOBODY, null);
  }

  public static Consequence blocked(String of, String outcome, String article) {
    return new Consequence(Fate.BLOCKED, of, outcome, article, Post.NOBODY, null);
  }

  public static Consequence stays(String of, String because, String article) {
    return new Consequence(Fate.STAYS, of, because, article, Post.NOBODY, null);
  }

  /** Somebody at the desk must see to it. */
  public static Consequence task(Post post, String of, String what, String article) {
    return new Consequence(Fate.TASK, of, what, article, post, null);
  }

  /** Another case: its own desk decides what becomes of it. */
  public static Consequence affected(String caseNumber, String of, String outcome, String article) {
    return new Consequence(Fate.TASK, of, outcome, article, Post.CASE_DESK, caseNumber);
  }

  /** A lawyer as a record's name. */
  static String of(Lawyer lawyer) {
    return "律师“" + lawyer.name() + "”";
  }

  /** One line for the reader of a list. */
  public String text() {
    return "〔" + fate.label() + "〕" + of + "：" + outcome + (post == Post.NOBODY ? "" : "（" + post.label() + "办理）")
        + "，依据：" + article;
  }
}
