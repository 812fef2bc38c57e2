package org.legaloversight.casework;

import org.legaloversight.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no such case, or none the person may know of: the answer is the same. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class UnknownCase extends Refusal {

  UnknownCase(String caseNumber) {
    super("没有案号为“" + caseNumber + "”的案卷，请核对案号。");
  }
}
