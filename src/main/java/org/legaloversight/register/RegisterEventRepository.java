package org.legaloversight.register;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RegisterEventRepository extends Repository<RegisterEvent, Long> {

  RegisterEvent save(RegisterEvent event);

  List<RegisterEvent> findBySubjectAndWhatOrderById(String subject, String what);

  /** What the case has changed and nobody has taken back, the first one first. */
  @Query("""
      from RegisterEvent e where e.caseNumber = :caseNumber and e.undoes is null and e.what in :whats
      and not exists (from RegisterEvent u where u.undoes = e.id) order by e.id""")
  List<RegisterEvent> standing(String caseNumber, List<String> whats);

  /** What cases have changed of these subjects that are annulled since, and nobody has taken back, the first one first. */
  @Query("""
      from RegisterEvent e where e.subject in :subjects and e.undoes is null and e.what in :whats
      and not exists (from RegisterEvent u where u.undoes = e.id)
      and exists (from RegisterEvent a where a.caseNumber = e.caseNumber and a.what = 'ANNULLED' and a.id > e.id) order by e.id""")
  List<RegisterEvent> leftOver(Collection<String> subjects, List<String> whats);

  /** The changes of that kind to that subject since the event, taken back by nobody, the first one first. */
  @Query("""
      from RegisterEvent e where e.subject = :subject and e.what = :what and e.id > :since and e.undoes is null
      and not exists (from RegisterEvent u where u.undoes = e.id) order by e.id""")
  List<RegisterEvent> standingSince(String subject, String what, long since);
}
