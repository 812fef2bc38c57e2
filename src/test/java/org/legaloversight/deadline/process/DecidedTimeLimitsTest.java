package org.legaloversight.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Answers.RETURNS_SELF;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.legaloversight.deadline.ClockKind;
import org.legaloversight.deadline.Deemed;
import org.legaloversight.deadline.Duty;
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
    assertThat(limits.inForce("T107", DAY)).isEqualTo(new TimeLimit("T107", "复议决定期限", "reconsideration", Duty.ORGAN,
        ClockKind.CALENDAR_DAYS, 60, null, null, Roll.FORWARD, "受理行政复议申请", "申请人可以自期满之日起十五日内提起行政诉讼", Deemed.NOTHING,
        30, "补正、现场勘验、鉴定（《行政复议法实施条例》第二十九条、第三十四条、第三十七条）", "《行政复议法》第六十二条第一款、第三十四条",
        LocalDate.of(2024, 1, 1), true));
  }

  @Test
  void an_empty_cell_is_no_value() {
    assertThat(limits.inForce("T60", DAY)).isEqualTo(new TimeLimit("T60", "停业整顿期间", "penalty", Duty.TERM, ClockKind.MONTHS, null, 1, 6,
        Roll.NONE, "处罚决定生效", "县区司法局发还执业许可证", Deemed.NOTHING, null, null, "《律师法》第五十条；《律师事务所管理办法》第六十二条第三款",
        LocalDate.of(2018, 1, 1), true));
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
    assertThat(limits.all(DAY)).isNotEmpty();
    assertThat(identity.getCurrentAuthentication().getUserId()).isEqualTo("zhangmin");
    assertThat(identity.getCurrentAuthentication().getGroupIds()).containsExactly("officer430102");
  }

  @Test
  void a_released_revision_counts_at_once_and_so_does_its_withdrawal() throws Exception {
    String revised = Files.readString(Path.of("processes/time-limits.dmn")).replace("\"整改期限\"", "\"限期整改期限\"");
    String deployment = repository.createDeployment().name("revision")
        .addInputStream("time-limits.dmn", new ByteArrayInputStream(revised.getBytes(StandardCharsets.UTF_8))).deploy().getId();
    try {
      assertThat(limits.inForce("T01", DAY).name()).isEqualTo("限期整改期限");
      assertThat(limits.all(DAY).get(0).name()).isEqualTo("限期整改期限");
    } finally {
      repository.deleteDeployment(deployment);
    }
    assertThat(limits.inForce("T01", DAY).name()).isEqualTo("整改期限");
  }

  @Test
  void without_the_table_no_deadline_starts() {
    RepositoryService empty = mock(RepositoryService.class);
    DecisionDefinitionQuery none = mock(DecisionDefinitionQuery.class, RETURNS_SELF);
    when(empty.createDecisionDefinitionQuery()).thenReturn(none);
    doReturn(null).when(none).singleResult();
    assertThatIllegalStateException().isThrownBy(() -> new DecidedTimeLimits(empty, new Unauthenticated(identity)).inForce("T01", DAY))
        .withMessageContaining("time-limits").withMessageContaining("not deployed");
  }
}
