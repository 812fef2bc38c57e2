package org.legaloversight.evidence;

import org.legaloversight.Refusal;
import org.legaloversight.casework.CaseFile;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Staff;

/**
 * What a person may do with the evidence of a case: the one rule of it. The bureaus that oversee the case see everything; its firm and its
 * association see what they handed in themselves, and nothing else. What a side handed in, only that side describes, orders and replaces.
 * The bureau that the case concerns too does not act for the case ({@link org.legaloversight.casework.Competence}), but tasks of the case come
 * to its desks, and whoever does one must be able to say on what it rests: so it hands in as a side of its own, and touches no one else's.
 *
 * @param desk under which the person hands in; null for whoever only watches
 */
public record Standing(Staff person, CaseFile file, Side side, Desk desk) {

  public boolean sees(EvidenceItem item) {
    return side.oversees() || item.side() == side && item.desk().equals(desk.id());
  }

  /** Whether the person may hand in at all now. */
  public boolean adds() {
    return desk != null && file.running();
  }

  /** Whether the person may describe, move and replace this. */
  public boolean keeps(EvidenceItem item) {
    return adds() && item.current() && item.side() == side && sees(item);
  }

  void requireAdding() {
    if (!file.running()) {
      throw new Refusal("案卷“" + file.number() + "”已结案，不能再增加或调整证据材料。");
    }
    if (desk == null) {
      throw new Refusal("您可以查看本案的证据材料，但不能上传或调整。请由承办人或负责人办理。");
    }
  }

  void requireKeeping(EvidenceItem item) {
    requireAdding();
    if (item.side() != side) {
      throw new Refusal("第" + item.ordinal() + "号材料是" + item.side().title().replace("的材料", "") + "的，只能由提交方调整。");
    }
    if (!item.current()) {
      throw new Refusal("第" + item.ordinal() + "号材料已被新版本替换，请刷新页面后对新版本操作。");
    }
  }
}
