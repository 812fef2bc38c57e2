package org.legaloversight.register;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LawyerRepository extends Repository<Lawyer, String> {

  long countByFirm(String firm);

  long countByFirmAndPartnerTrue(String firm);

  List<Lawyer> findByFirmInOrderByLicence(Collection<String> firms);

  @Query("from Lawyer where firm in :firms and (partner or responsible) order by licence")
  List<Lawyer> answerableIn(Collection<String> firms);
}
