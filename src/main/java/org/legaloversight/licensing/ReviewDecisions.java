package org.legaloversight.licensing;

/** The decisions that code acts on; the constants are the values of the forms and of the diagram's conditions. */
final class ReviewDecisions {

  private ReviewDecisions() {}

  enum Papers { ACCEPT, SUPPLEMENT, REJECT }

  enum Review { FORWARD, ASK_COUNTY, EXCLUDE_TIME }

  enum Examination { SUBMIT, EXCLUDE_TIME }

  enum Decision { GRANT, REFUSE, RETURN }

  enum Recommendation { GRANT, REFUSE }

  enum Finding { NO_BAR, BARRED }

  enum OldLicence { RETURNED, LOST }

  /** What time is left out of the clock for (行政许可法 45). */
  enum Exclusion {
    HEARING("听证"),
    APPRAISAL("检验、检测、检疫、鉴定"),
    EXPERTS("专家评审");

    private final String label;

    Exclusion(String label) {
      this.label = label;
    }

    /** In Chinese. */
    String label() {
      return label;
    }
  }
}
