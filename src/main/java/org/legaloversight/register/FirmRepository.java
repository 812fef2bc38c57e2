package org.legaloversight.register;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface FirmRepository extends Repository<Firm, String> {

  Optional<Firm> findByLicence(String licence);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<Firm> findForUpdateByLicence(String licence);

  List<Firm> findByName(String name);

  List<Firm> findByHeadOffice(String licence);

  List<Firm> findByHeadOfficeOrderByLicence(String licence);

  List<Firm> findByUnitInAndStateNotOrderByName(Collection<String> units, FirmState state);
}
