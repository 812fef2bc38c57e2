package org.legaloversight.deadline;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

interface DeadlineEvents extends Repository<DeadlineEvent, Long> {

  DeadlineEvent save(DeadlineEvent event);

  List<DeadlineEvent> findByDeadlineIdOrderById(Long deadlineId);

  List<DeadlineEvent> findByDeadlineIdInOrderById(Collection<Long> deadlineIds);
}
