package org.legaloversight.security;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which methods and addresses of Camunda's REST interfaces a person may use. What is not written here is refused. */
final class RestAllowList {

  private static final Pattern WEBAPP_ENGINE = Pattern.compile("/camunda/api/engine(?:/engine/[^/]+)?(/.*)");
  private static final Pattern PLAIN_ENGINE = Pattern.compile("/engine-rest(?:/engine/[^/]+)?(/.*)");

  /** For nobody: a task ends by its form, a case starts by its form, and what was recorded stays. */
  private static final List<Pattern> NEVER = patterns(
      "POST /task/*/(complete|resolve|delegate|bpmnError|bpmnEscalation)", "POST /task/create",
      "POST /process-definition/**/start", "(POST|PUT|DELETE|PATCH) /external-task(/.*)?",
      "POST /history/cleanup", "DELETE /history/**", "POST /history/**/(delete|set-removal-time)",
      "(PUT|POST|DELETE) /task/*/attachment/**", "(PUT|DELETE) /task/*/comment(/.*)?", "(PUT|DELETE) /process-instance/*/comment(/.*)?");

  /** What the Tasklist asks for. {@code {me}} is the person's own id. */
  private static final List<Pattern> STAFF = patterns(
      "GET /engine", "OPTIONS /(filter|task|user|group)(/.*)?",
      "GET /filter", "GET /filter/count", "GET /filter/*", "(GET|POST) /filter/*/(list|count|singleResult)",
      "GET /task", "GET /task/*", "GET /task/*/(form|deployed-form|rendered-form|form-variables|comment|identity-links|attachment)",
      "POST /task/*/(claim|unclaim|submit-form|comment/create)",
      "GET /process-definition", "GET /process-definition/(count|*)",
      "GET /process-definition/*/(startForm|deployed-start-form|rendered-form|form-variables|xml|diagram)",
      "POST /process-definition/*/submit-form",
      "GET /process-definition/key/*", "GET /process-definition/key/*/(startForm|deployed-start-form|form-variables|xml)",
      "POST /process-definition/key/*/submit-form",
      "GET /history/(task|user-operation|activity-instance)(/count)?", "GET /process-instance/*",
      "GET /user/*/profile", "PUT /user/{me}/credentials", "GET /identity/(groups|password-policy)",
      "POST /identity/password-policy", "GET /authorization/check", "GET /version",
      "(GET|POST) /group", "(GET|POST) /group/count"); // a query by POST; creating one is POST /group/create

  private static final List<Pattern> STAFF_PAGES = patterns(
      "GET /camunda/api/*/plugin/*/static/**", "GET /camunda/api/(tasklist|welcome)/plugin/**",
      "GET /camunda/api/admin/auth/user/*", "POST /camunda/api/admin/auth/user/*/logout");

  /** What Cockpit asks for when nothing is changed in it; the engine's rights decide what a modeler finds. */
  private static final List<Pattern> MODELERS = patterns(
      "(GET|OPTIONS) /**", "POST /(history/)?(process-definition|process-instance|decision-definition|deployment|task|activity-instance|"
          + "incident|variable-instance|job|job-definition)(/count)?");

  private static final List<Pattern> MODELERS_PAGES = patterns("(GET|POST) /camunda/api/cockpit/**");

  private RestAllowList() {}

  static boolean permits(Person person, String method, String path) {
    if (path.startsWith("/camunda/api/admin/auth/user/") && path.contains("/login")) {
      return false; // there is one way in, and it is not this
    }
    String asked = method.equals("HEAD") ? "GET" : method;
    String resource = engineResource(path);
    if (resource != null && matches(NEVER, asked + " " + resource)) {
      return false;
    }
    if (person.administrator()) {
      return true;
    }
    if (person.modeler() && (resource == null ? matches(MODELERS_PAGES, asked + " " + path) : matches(MODELERS, asked + " " + resource))) {
      return true;
    }
    if (resource == null) {
      return matches(STAFF_PAGES, asked + " " + path);
    }
    String own = resource.replaceFirst("^/user/" + person.id() + "/", "/user/{me}/");
    return matches(STAFF, asked + " " + own) && !(person.outsider() && own.startsWith("/user/") && !own.startsWith("/user/{me}/"));
  }

  private static String engineResource(String path) {
    return Stream.of(WEBAPP_ENGINE, PLAIN_ENGINE).map(pattern -> pattern.matcher(path)).filter(Matcher::matches)
        .map(found -> found.group(1).replaceFirst("(?<=.)/+$", "")).findFirst().orElse(null);
  }

  private static boolean matches(List<Pattern> patterns, String request) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(request).matches());
  }

  /** One star is one step of an address, two are any number. */
  private static List<Pattern> patterns(String... lines) {
    return Stream.of(lines)
        .map(line -> line.replace("{me}", "\\{me\\}").replace(".*", "\0").replace("**", "\1")
            .replace("*", "[^/]+").replace("\1", ".*").replace("\0", ".*"))
        .map(Pattern::compile).toList();
  }
}
