package org.legaloversight.handover;

import java.util.List;

/**
 * What it means that somebody leaves these desks, before it happens.
 *
 * @param claimed what the person has claimed there
 * @param emptied what becomes of each desk that has no member then
 */
public record Departure(Colleague person, List<Desk> desks, List<OpenTask> claimed, List<Emptied> emptied) {

  /** A desk by its id and its name, with the others at it. */
  public record Desk(String id, String name, List<Colleague> others) {}

  /**
   * A desk that will have no member.
   *
   * @param open how many tasks wait at it
   * @param upper name of the desk one level up that takes them; empty where there is none
   */
  public record Emptied(String id, String name, int open, String upper) {

    /** Such as 芙蓉区司法局承办人岗位将没有人员，其3项在办事项转由长沙市司法局承办人办理. */
    public String words() {
      String then = open == 0 ? "该岗位现无在办事项" : upper.isEmpty() ? "其" + open + "项在办事项将无人可以办理" : "其" + open + "项在办事项转由" + upper + "办理";
      return name + "岗位将没有人员，" + then;
    }
  }
}
