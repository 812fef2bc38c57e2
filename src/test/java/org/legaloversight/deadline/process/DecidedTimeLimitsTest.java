package org.legaloversight.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.LimitsDeployed;
import org.legaloversight.deadline.Roll;
import org.legaloversight.deadline.TimeLimit;
import org.legaloversight.deadline.TimeLimits;
import org.legaloversight.testing.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class DecidedTimeLimitsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Autowired TimeLimits limits;
  @Autowired RepositoryService repository;
  @Autowired IdentityService identity;
  @Autowired ProcessEngineConfigurationImpl engine;

  private boolean authorizationBefore;

  @BeforeEach
  void deploy() {
    LimitsDeployed.to(repository);
    authorizationBefore = engine.isAuthorizationEnabled();
  }

  @AfterEach
  void restore() {
    engine.setAuthorizationEnabled(authorizationBefore);
    identity.clearAuthentication();
  }

  @Test
  void a_row_is_read_whole() {
    assertThat(limits.inForce("T52", DAY)).isEqualTo(new TimeLimit("T52", "听证申请期限", "firm-rectification", org.legaloversight.deadline.Duty.PARTY, ClockKind.WORKING_DAYS, 5, null, null,
        Roll.NONE, "听证权利告知书送达", "视为放弃听证权利", org.legaloversight.deadline.Deemed.NOTHING, null, null, "《行政处罚法》第六十四条第（一）项、第八十五条", LocalDate.of(2021, 7, 15), true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"T01", "T04", "T24", "T52", "T53", "T56"})
  void every_limit_in_use_has_a_row_in_force(String limit) {
    assertThat(limits.inForce(limit, DAY).article()).contains("《");
  }

  @Test
  void anybody_may_read_the_law_and_stays_logged_in() {
    engine.setAuthorizationEnabled(true);
    identity.setAuthentication("zhangmin", List.of("officer430102"));
    assertThat(limits.inForce("T01", DAY).length()).isEqualTo(1);
    assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("zhangmin");
    assertThat(identity.getCurrentAuthentication().getGroupIds()).containsExactly("officer430102");
  }

  @Test
  void without_the_table_no_deadline_starts() {
    DecisionService empty = mock(DecisionService.class);
    when(empty.evaluateDecisionTableByKey(anyString(), anyMap())).thenThrow(new NotFoundException("no decision definition"));
    assertThatIllegalStateException().isThrownBy(() -> new DecidedTimeLimits(empty, new Unauthenticated(identity)).inForce("T01", DAY))
        .withMessageContaining("time-limits").withMessageContaining("not deployed");
  }
}
