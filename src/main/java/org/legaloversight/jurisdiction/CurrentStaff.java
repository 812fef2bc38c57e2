package org.legaloversight.jurisdiction;

import java.util.Optional;
import org.legaloversight.Refusal;

/** Who is acting now. */
public interface CurrentStaff {

  /** Empty when nobody is logged in, as in a timer. */
  Optional<Staff> find();

  /** @throws Refusal when nobody is logged in */
  default Staff require() {
    return find().orElseThrow(() -> new Refusal("请先登录。"));
  }
}
