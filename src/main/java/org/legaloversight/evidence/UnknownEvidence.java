package org.legaloversight.evidence;

import org.legaloversight.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such file in the case, or none the person may know of: the answer is the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownEvidence extends Refusal {

  UnknownEvidence(int ordinal) {
    super("本案没有第" + ordinal + "号材料，请返回证据材料重新选择。");
  }
}
