package org.legaloversight.register;

import java.util.List;
import org.springframework.data.repository.Repository;

interface PracticeLockRepository extends Repository<PracticeLock, Long> {

  PracticeLock save(PracticeLock lock);

  List<PracticeLock> findByFirmAndCaseNumberAndReleasedOnIsNull(String firm, String caseNumber);

  List<PracticeLock> findByFirmAndReleasedOnIsNullOrderBySince(String firm);

  List<PracticeLock> findByCaseNumberAndReleasedOnIsNullOrderByLawyer(String caseNumber);

  boolean existsByLawyerAndReleasedOnIsNull(String lawyer);
}
