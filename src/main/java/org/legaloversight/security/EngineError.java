package org.legaloversight.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.legaloversight.Refusal;

/** What the engine's REST interface said when it failed. */
record EngineError(int status, String type, String message, int code, boolean aboutTask) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int OPTIMISTIC_LOCKING = 1;

  static EngineError read(int status, byte[] body, boolean aboutTask) {
    try {
      JsonNode error = JSON.readTree(body);
      return new EngineError(status, error.path("type").asText(), error.path("message").asText(), error.path("code").asInt(), aboutTask);
    } catch (IOException e) {
      return new EngineError(status, "", new String(body, StandardCharsets.UTF_8), 0, aboutTask);
    }
  }

  /** The engine's, Spring's and Hibernate's names for the same thing: somebody else was first. */
  private static final Set<String> LOST_THE_RACE = Set.of("OptimisticLockingException", "ObjectOptimisticLockingFailureException",
      "StaleObjectStateException", "CannotAcquireLockException", "PessimisticLockingFailureException");

  /** The engine's many ways to say that there is no such task; one of its commands does not even notice. */
  private static final Pattern NO_TASK =
      Pattern.compile("\"?task\"? is null|Cannot find task|No matching task|Cannot get form for task|No task found for task id");

  /** The words for the person, where the error is one we know. */
  Optional<Answer> known() {
    if (type.equals(Refusal.class.getSimpleName())) {
      return answer(status < 500 ? status : 400, message);
    }
    if (status == 401) {
      return answer(401, "请先登录。");
    }
    if (message.contains("CSRFPreventionFilter")) {
      return answer(403, "页面已过期，请刷新后重新登录。");
    }
    if (status == 403 || type.equals("AuthorizationException")) {
      return answer(403, "您无权办理该事项。如需权限，请联系本单位管理员。");
    }
    return conflict().or(this::missing);
  }

  private Optional<Answer> conflict() {
    if (code == OPTIMISTIC_LOCKING || LOST_THE_RACE.contains(type)) {
      return answer(409, "该事项刚刚被他人办理，请刷新后再试。");
    }
    if (type.equals("TaskAlreadyClaimedException") || message.contains("already claimed")) {
      return answer(409, "该事项已被他人签收，请刷新待办列表。");
    }
    return Optional.empty();
  }

  private Optional<Answer> missing() {
    if (aboutTask && (status == 404 || NO_TASK.matcher(message).find())) {
      return answer(404, "该事项已办结或不存在，请刷新待办列表。");
    }
    if (status == 404) {
      return answer(404, "要查看的内容不存在，或您无权查看。");
    }
    if (status == 405) {
      return answer(405, "不支持此项操作。");
    }
    return type.equals("PasswordPolicyException")
        ? answer(400, "密码不符合要求：至少 10 位，含大写字母、小写字母、数字和符号，且不得包含用户名。") : Optional.empty();
  }

  private static Optional<Answer> answer(int status, String words) {
    return Optional.of(new Answer(status, words));
  }
}
