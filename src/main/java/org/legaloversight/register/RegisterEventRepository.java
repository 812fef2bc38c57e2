package org.legaloversight.register;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegisterEventRepository extends Repository<RegisterEvent, Long> {

  RegisterEvent save(RegisterEvent event);

  /** What the case has changed and nobody has taken back, the first one first. */
  @Query("""
      from RegisterEvent e where e.caseNumber = :caseNumber and e.undoes is null and e.what in :whats
      and not exists (from RegisterEvent u where u.undoes = e.id) order by e.id""")
  List<RegisterEvent> standing(String caseNumber, List<String> whats);

  /** The changes of that kind to that subject since the event, taken back by nobody, the first one first. */
  @Query("""
      from RegisterEvent e where e.subject = :subject and e.what = :what and e.id > :since and e.undoes is null
      and not exists (from RegisterEvent u where u.undoes = e.id) order by e.id""")
  List<RegisterEvent> standingSince(String subject, String what, long since);
}
