package org.legaloversight.rectification;

import java.time.Duration;
import java.util.TimeZone;
import org.legaloversight.LegalOversightApplication;
import org.legaloversight.deadline.Waking;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application as it is started, with a clock to move, which writes down what {@link DueTimes} finds. */
final class DueTimesProgram {

  static final String TOLD = "told: ";
  static final String END = TOLD + "all";

  private DueTimesProgram() {}

  public static void main(String[] arguments) {
    System.out.println(TOLD + "started in " + TimeZone.getDefault().getID());
    SpringApplication.withHook(application -> new Listener(), () -> LegalOversightApplication.main(arguments));
  }

  private static final class Listener implements SpringApplicationRunListener {

    @Override
    public void contextPrepared(ConfigurableApplicationContext context) {
      GenericApplicationContext beans = (GenericApplicationContext) context;
      beans.registerBean(MovableClock.class, bean -> bean.setPrimary(true));
      beans.registerBean(Waking.class);
      beans.registerBean(Desks.class);
    }

    @Override
    public void ready(ConfigurableApplicationContext context, Duration taken) {
      DueTimes times = new DueTimes(context, context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
      System.out.println(TOLD + times.stored());
      DueTimes.AROUND.forEach(distance -> System.out.println(TOLD + times.told(distance)));
      System.out.println(END);
    }
  }
}
