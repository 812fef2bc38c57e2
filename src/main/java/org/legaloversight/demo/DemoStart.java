package org.legaloversight.demo;

import java.time.Duration;
import org.legaloversight.engine.StartupStep;
import org.legaloversight.jurisdiction.Desk;
import org.legaloversight.jurisdiction.Role;
import org.legaloversight.jurisdiction.Units;
import org.legaloversight.register.EnrolledFirm;
import org.legaloversight.register.Enrolment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Loads the demo data at the first start of a trial run: where the database is our own, or where legal-oversight.demo.enabled
 * says so. A register that holds any firm is left alone.
 */
@Component
@Order(StartupStep.DEMO_DATA)
@ConditionalOnExpression("'${legal-oversight.demo.enabled:}' == 'true' "
    + "or '${legal-oversight.demo.enabled:}' == '' and '${spring.datasource.url:}' == ''")
class DemoStart implements StartupStep {

  private static final Logger LOG = LoggerFactory.getLogger(DemoStart.class);
  private static final String COUNTY = "430102";

  private final DemoData data;
  private final Enrolment enrolment;
  private final Units units;
  private final String port;

  DemoStart(DemoData data, Enrolment enrolment, Units units, @Value("${server.port:8080}") String port) {
    this.data = data;
    this.enrolment = enrolment;
    this.units = units;
    this.port = port;
  }

  @Override
  public void run() {
    if (enrolment.pending()) {
      long began = System.nanoTime();
      data.load();
      LOG.info("演示数据已载入，用时 {} 毫秒。", Duration.ofNanos(System.nanoTime() - began).toMillis());
    }
    EnrolledFirm example = FictionalRegister.of(units).shortOfPartnersIn(COUNTY);
    announce(example.name(), new Desk(Role.FIRM, example.licence().value()).id());
  }

  private void announce(String firmName, String firmAccount) {
    LOG.info("""

        ──────────────── 演示环境（数据均为虚构）────────────────
          登录地址  http://localhost:{}/      密码均为 {}
          officer430102、officer430102b  芙蓉区司法局承办人
          head430102                     芙蓉区司法局负责人
          officer430100 / head430100     长沙市司法局
          officer430000 / head430000     湖南省司法厅
          bar430100                      长沙市律师协会
          {}    {}（合伙人不足三名）
          modeler 流程建模员    admin 系统管理员
        ─────────────────────────────────────────────────────────""", port, DemoData.PASSWORD, firmAccount, firmName);
  }
}
