package org.legaloversight.deadline;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DeadlineRows extends Repository<Deadline, Long> {

  Deadline saveAndFlush(Deadline deadline);

  void flush();

  Optional<Deadline> findFirstByCaseNumberAndLawIdOrderByIdDesc(String caseNumber, String limit);

  @Query("""
      select d from Deadline d where d.id in
        (select max(e.id) from Deadline e where e.caseNumber in :caseNumbers group by e.caseNumber, e.law.id)""")
  List<Deadline> findLatest(Collection<String> caseNumbers);

  List<Deadline> findByCaseNumberOrderById(String caseNumber);

  /** Locked until the transaction ends: an officer and a timer may want to settle it at the same second. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<Deadline> findByCaseNumberAndLawIdAndStateIn(String caseNumber, String limit, Collection<DeadlineState> states);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  List<Deadline> findByCaseNumberAndStateInOrderById(String caseNumber, Collection<DeadlineState> states);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  List<Deadline> findByLawIdAndOwedByAndStateInOrderById(String limit, String owedBy, Collection<DeadlineState> states);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Deadline findLockedById(long id);

  /** Open ones that were counted with an older calendar, locked; what another node has locked is left to it. */
  @Query(nativeQuery = true, value = """
      select * from deadline where state in ('RUNNING', 'PAUSED') and calendar_version < :version and id > :after
      order by id limit :most for no key update skip locked""")
  List<Deadline> lockOutdated(int version, long after, int most);

  @Query(nativeQuery = true, value = """
      select id from deadline where state in ('RUNNING', 'PAUSED') and calendar_version < :version and id > :after
      order by id limit 1""")
  Optional<Long> firstOutdated(int version, long after);

  @Query(nativeQuery = true, value = "select count(*) from deadline where state in ('RUNNING', 'PAUSED') and calendar_version < :version")
  int countOutdated(int version);

  @Query(nativeQuery = true, value = "select * from deadline where state in ('RUNNING', 'PAUSED') and id > :after order by id limit :most")
  List<Deadline> openAfter(long after, int most);

  @Query(nativeQuery = true, value = "select count(*) from deadline where state in ('RUNNING', 'PAUSED')")
  int countOpen();

  /** The next of which there is something to say by {@code now}. */
  @Query("""
      select new org.legaloversight.deadline.NextToWake(d.id, d.caseNumber) from Deadline d
      where d.wakeAt <= :now and d.id > :after order by d.id limit 1""")
  Optional<NextToWake> nextToWake(Instant now, long after);
}
