package org.legaloversight.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.legaloversight.Refusal;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/**
 * What our own pages and interfaces answer when they refuse: a person reads the refusal on a page, a program gets it as JSON.
 * It is a 400 unless the refusal says otherwise by a {@link ResponseStatus}.
 */
@ControllerAdvice
class RefusedRequests {

  @ExceptionHandler
  ModelAndView refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
    ResponseStatus declared = AnnotatedElementUtils.findMergedAnnotation(refusal.getClass(), ResponseStatus.class);
    HttpStatus status = declared == null ? HttpStatus.BAD_REQUEST : declared.code();
    return say(new Answer(status.value(), refusal.getMessage()), request, response);
  }

  @ExceptionHandler
  ModelAndView missing(MissingServletRequestParameterException missing, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return say(new Answer(400, "缺少参数“" + missing.getParameterName() + "”，请补充后再试。"), request, response);
  }

  @ExceptionHandler
  ModelAndView mistyped(MethodArgumentTypeMismatchException mistyped, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String words = "参数“" + mistyped.getName() + "”的值“" + mistyped.getValue() + "”不正确，" + expected(mistyped.getRequiredType()) + "。";
    return say(new Answer(400, words), request, response);
  }

  private static String expected(Class<?> type) {
    if (type != null && type.isEnum()) {
      return "应为" + Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining("、")) + "之一";
    }
    return type == int.class || type == Integer.class ? "应为整数" : "请核对后再试";
  }

  private static ModelAndView say(Answer answer, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!Addresses.program(request)) {
      return new ModelAndView("error", Map.of("status", answer.status(), "refusal", answer.message()), HttpStatus.valueOf(answer.status()));
    }
    answer.send(response);
    return null; // answered already
  }
}
