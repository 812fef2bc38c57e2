package org.legaloversight.licensing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.legaloversight.Refusal;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface LicenceApplications extends JpaRepository<LicenceApplication, String> {

  List<LicenceApplication> findByStateInOrderByCaseNumber(Collection<ApplicationState> states);

  /** Those that concern the firm, be it as the second of two. */
  @Query("select each from LicenceApplication each where (each.firm = :firm or each.otherFirm = :firm) and each.state in :states order by each.caseNumber")
  List<LicenceApplication> concerning(String firm, Collection<ApplicationState> states);

  List<LicenceApplication> findByMatterAndScopeOrderByCaseNumber(String matter, String scope);

  List<LicenceApplication> findByFirmAndMatterAndScopeOrderByCaseNumber(String firm, String matter, String scope);

  List<LicenceApplication> findByMatterAndScopeEndingWithOrderByCaseNumber(String matter, String end);

  /** The changes of a branch, decided or not. */
  default List<LicenceApplication> ofBranch(String branch) {
    return findByMatterAndScopeEndingWithOrderByCaseNumber(BranchChange.PROCESS, " " + branch);
  }

  Optional<LicenceApplication> findFirstByLawyerAndStateIn(String lawyer, Collection<ApplicationState> states);

  Optional<LicenceApplication> findFirstByPersonAndStateIn(String person, Collection<ApplicationState> states);

  /** @throws Refusal when there is no application of that number */
  default LicenceApplication application(String caseNumber) {
    return findById(caseNumber).orElseThrow(() -> new Refusal("没有案号为“" + caseNumber + "”的许可申请，请核对案号。"));
  }
}
