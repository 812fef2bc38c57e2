package org.legaloversight.deadline;

import org.springframework.data.repository.Repository;

interface DeadlineEvents extends Repository<DeadlineEvent, Long> {

  DeadlineEvent save(DeadlineEvent event);
}
