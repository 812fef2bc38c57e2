package org.legaloversight.deadline;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.legaloversight.LegalOversightApplication;
import org.legaloversight.testing.ChildProcess;
import org.legaloversight.testing.MovableClock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** The application in a JVM of its own, with little memory, which recounts what is outdated and says how much it keeps in memory meanwhile. */
final class RecountProgram {

  static final String APPLICATION = "recount";
  static final String BEGINS = "recount begins";
  static final String DONE = "recount done";
  static final int BATCH = 200;
  private static final int MEGABYTE = 1 << 20;

  private RecountProgram() {}

  /** @param megabytes the largest heap it may have */
  static ChildProcess start(String name, int megabytes, Map<String, String> database) {
    String classPath = ChildProcess.classPath().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return ChildProcess.java(Path.of("target/benchmark-" + name + ".log"), database, List.of("-Xmx" + megabytes + "m", "-XX:+UseSerialGC",
        "-Duser.timezone=Asia/Shanghai", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Dserver.port=0",
        "-Dspring.datasource.hikari.data-source-properties.ApplicationName=" + APPLICATION, "-cp", classPath, RecountProgram.class.getName()));
  }

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(LegalOversightApplication.class, MovableClock.class);
    application.setAdditionalProfiles("test");
    application.addInitializers(context -> context.getBeanFactory().registerSingleton("noTestParts", new NoTestParts()));
    try (ConfigurableApplicationContext context = application.run()) {
      context.getBean(MovableClock.class).moveTo(Owed.TODAY);
      recount(context.getBean(Reprojection.class));
    }
  }

  private static void recount(Reprojection reprojection) {
    int all = reprojection.pending();
    System.out.println(BEGINS + ": " + all + " to count, " + live() + " MB in use");
    int quarter = 1;
    OptionalLong last = OptionalLong.of(0);
    while (last.isPresent()) {
      last = reprojection.recount(last.getAsLong(), BATCH);
      if ((all - reprojection.pending()) * 4L >= (long) all * quarter && quarter < 4) {
        System.out.println("recounted " + quarter++ + "/4, " + live() + " MB in use");
      }
    }
    System.out.println(DONE + ", " + live() + " MB in use");
  }

  /** What is left after a full collection, which only the small memory of this JVM makes cheap. */
  private static long live() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / MEGABYTE;
  }

  /** What tests add to the application lies on the same class path, and is no part of it. */
  private static final class NoTestParts extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
      return type.getAnnotationMetadata().isAnnotated(TestComponent.class.getName());
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof NoTestParts;
    }

    @Override
    public int hashCode() {
      return NoTestParts.class.hashCode();
    }
  }
}
