package org.legaloversight.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys each process together with the decisions and forms it names, under relative names, so that a case keeps the form
 * and the decision of its own version. Unchanged files are not deployed again; what a modeler released from elsewhere stays
 * the newest, because duplicates are looked for only among deployments of this source.
 */
@Component
@Order(StartupStep.GRANTS - 10)
class ProcessDeployment implements StartupStep {

  static final String SOURCE = "application";
  private static final Pattern DECISION = Pattern.compile("camunda:decisionRef=\"([^\"]+)\"");

  private final RepositoryService repository;
  private final ResourcePatternResolver files;

  ProcessDeployment(RepositoryService repository, ResourcePatternResolver files) {
    this.repository = repository;
    this.files = files;
  }

  @Override
  public void run() {
    List<String> processes = names("processes/*.bpmn", ".bpmn");
    processes.forEach(process -> deploy(process, processes));
    tablesOfTheHouse(processes).forEach(table -> {
      DeploymentBuilder deployment = deployment(table);
      add(deployment, "processes/" + table + ".dmn");
      deployment.deploy();
    });
  }

  /** The decision tables that no diagram asks, because code reads them. */
  private List<String> tablesOfTheHouse(List<String> processes) {
    Set<String> asked = processes.stream().flatMap(process -> decisions(process).stream()).collect(Collectors.toSet());
    return names("processes/*.dmn", ".dmn").stream().filter(table -> !asked.contains(table)).toList();
  }

  private List<String> decisions(String process) {
    return DECISION.matcher(text("processes/" + process + ".bpmn")).results().map(result -> result.group(1)).distinct().toList();
  }

  private void deploy(String process, List<String> processes) {
    DeploymentBuilder deployment = deployment(process);
    add(deployment, "processes/" + process + ".bpmn");
    decisions(process).forEach(decision -> add(deployment, "processes/" + decision + ".dmn"));
    names("forms/" + process + "-*.form", ".form").stream().filter(form -> owner(form, processes).equals(process))
        .forEach(form -> add(deployment, "forms/" + form + ".form"));
    deployment.deploy();
  }

  /** A form belongs to the process with the longest name that begins its own. */
  private static String owner(String form, List<String> processes) {
    return processes.stream().filter(process -> form.startsWith(process + "-")).max(Comparator.comparingInt(String::length)).orElse("");
  }

  private DeploymentBuilder deployment(String name) {
    return repository.createDeployment().name(name).source(SOURCE).enableDuplicateFiltering(false);
  }

  private void add(DeploymentBuilder deployment, String path) {
    try (InputStream content = files.getResource("classpath:" + path).getInputStream()) {
      deployment.addInputStream(path.substring(path.indexOf('/') + 1), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String text(String path) {
    try {
      return new String(files.getResource("classpath:" + path).getContentAsByteArray(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> names(String pattern, String suffix) {
    try {
      return Arrays.stream(files.getResources("classpath:" + pattern)).map(Resource::getFilename)
          .map(name -> name.substring(0, name.length() - suffix.length())).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
