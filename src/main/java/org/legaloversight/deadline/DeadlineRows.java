package org.legaloversight.deadline;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface DeadlineRows extends Repository<Deadline, Long> {

  Deadline saveAndFlush(Deadline deadline);

  void flush();

  Optional<Deadline> findFirstByCaseNumberAndLawIdOrderByIdDesc(String caseNumber, String limit);

  List<Deadline> findByCaseNumberOrderById(String caseNumber);

  /** Locked until the transaction ends: an officer and a timer may want to settle it at the same second. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<Deadline> findByCaseNumberAndLawIdAndState(String caseNumber, String limit, DeadlineState state);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  List<Deadline> findByCaseNumberAndStateOrderById(String caseNumber, DeadlineState state);
}
