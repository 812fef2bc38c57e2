package org.legaloversight.casework;

import java.util.Optional;

/** Why a firm ends that no decision ends, told by the capability whose case it is. A capability joins with one bean of this. */
public interface GroundToEnd {

  /** In the words of the papers, such as 已自行决定解散; empty for a case of another capability. */
  Optional<String> of(String caseNumber);
}
