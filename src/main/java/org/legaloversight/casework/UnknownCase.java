package org.legaloversight.casework;

import org.legaloversight.Refusal;

class UnknownCase extends Refusal {

  UnknownCase(String caseNumber) {
    super("没有案号为“" + caseNumber + "”的案卷，请核对案号。");
  }
}
