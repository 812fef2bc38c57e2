package org.legaloversight.jurisdiction;

/**
 * A justice bureau.
 *
 * @param code its region's code in GB/T 2260, six digits
 * @param name its full name, such as 芙蓉区司法局 or 湖南省司法厅
 * @param parent the code of the bureau above it, null for the province
 */
public record Unit(String code, String name, Level level, String parent) {

  private static final int SUFFIX = "司法局".length();

  /** The region it is responsible for, such as 芙蓉区. */
  public String region() {
    return name.substring(0, name.length() - SUFFIX);
  }

  /**
   * The lawyers' association of the same region, such as 长沙市律师协会.
   *
   * @throws IllegalStateException for a county: only the province and its cities have one (律师法 art. 43)
   */
  public String barName() {
    if (level == Level.COUNTY) {
      throw new IllegalStateException(name + " has no lawyers' association: ask for the one of its city");
    }
    return region() + "律师协会";
  }
}
