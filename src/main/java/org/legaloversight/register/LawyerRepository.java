package org.legaloversight.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LawyerRepository extends Repository<Lawyer, String> {

  Optional<Lawyer> findByLicence(String licence);

  long countByFirm(String firm);

  long countByFirmAndPartnerTrue(String firm);

  long countByFirmInAndPartnerTrue(Collection<String> firms);

  List<Lawyer> findByFirmInOrderByLicence(Collection<String> firms);

  List<Lawyer> findByStateOrderByLeftFirmOnAscLicenceAsc(LawyerState state);

  @Query("from Lawyer where firm in :firms and (partner or responsible) order by licence")
  List<Lawyer> answerableIn(Collection<String> firms);
}
