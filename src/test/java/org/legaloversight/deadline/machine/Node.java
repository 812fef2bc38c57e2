package org.legaloversight.deadline.machine;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.legaloversight.LegalOversightApplication;
import org.legaloversight.deadline.Waking;
import org.legaloversight.testing.Desks;
import org.legaloversight.testing.MovableClock;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotatedBeanDefinitionReader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.scheduling.TaskScheduler;

/** The whole application as one node of a cluster: several may run on one database, and each may be stopped and started anew. */
final class Node implements AutoCloseable {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ConfigurableApplicationContext application;
  private final Errands errands;

  private Node(ConfigurableApplicationContext application, Errands errands) {
    this.application = application;
    this.errands = errands;
  }

  /** @param planted beans that take the place of the application's own, with a fault */
  static Node start(String database, MovableClock clock, Class<?>... planted) {
    Errands errands = new Errands();
    return new Node(new SpringApplicationBuilder(LegalOversightApplication.class)
        .profiles("test").bannerMode(Banner.Mode.OFF).logStartupInfo(false)
        .initializers(context -> {
          ((GenericApplicationContext) context).registerBean(MovableClock.class, () -> clock, bean -> bean.setPrimary(true));
          ((GenericApplicationContext) context).registerBean(TaskScheduler.class, errands::scheduler, bean -> bean.setPrimary(true));
          context.getBeanFactory().registerSingleton("nothingOfTheTests", new NothingOfTheTests());
          AnnotatedBeanDefinitionReader beans = new AnnotatedBeanDefinitionReader((GenericApplicationContext) context);
          Stream.concat(Stream.of(Desks.class, Waking.class), Stream.of(planted)).forEach(type -> beans.registerBean(type, type.getName()));
        })
        .run("--spring.datasource.url=" + database, "--server.port=0", "--server.shutdown=immediate",
            "--spring.datasource.hikari.maximum-pool-size=4",
            // another engine of the same name would end the one that the other tests share
            "--camunda.bpm.process-engine-name=machine" + NUMBER.incrementAndGet()), errands);
  }

  <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  /** What the node wants to do as soon as it can. */
  Errands errands() {
    return errands;
  }

  ConfigurableApplicationContext application() {
    return application;
  }

  ProcessEngine engine() {
    return bean(ProcessEngine.class);
  }

  /** The engine's settings, and all that it keeps in memory. */
  ProcessEngineConfigurationImpl inside() {
    return (ProcessEngineConfigurationImpl) engine().getProcessEngineConfiguration();
  }

  /** Drops what the engine remembers of diagrams, decisions and forms, as a restart would. */
  void forget() {
    inside().getDeploymentCache().getProcessDefinitionCache().clear();
    inside().getDeploymentCache().getDecisionDefinitionCache().clear();
    inside().getDeploymentCache().getBpmnModelInstanceCache().clear();
  }

  @Override
  public void close() {
    application.close();
  }

  /** Only what is named becomes a bean, though the tests lie in the packages that the application looks through. */
  private static final class NothingOfTheTests extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory factory) throws IOException {
      return type.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof NothingOfTheTests;
    }

    @Override
    public int hashCode() {
      return NothingOfTheTests.class.hashCode();
    }
  }
}
