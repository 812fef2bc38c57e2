package org.legaloversight.casework;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.legaloversight.Refusal;

/**
 * What an officer says of one attempt to serve a document. Whatever the method or the outcome does not need is null.
 *
 * @param on the day it was handed over, left, signed for, delivered, published or tried in vain, in Asia/Shanghai
 * @param at time of day in Asia/Shanghai, where it is known
 * @param place where; the postal or electronic address
 * @param signer who signed for it
 * @param consent where the recipient agreed in writing to electronic service
 * @param refusal how the recipient refused what was then left
 * @param recording number of the photographs or the video of the leaving
 * @param failure why it was not served; null where it was
 * @param proof number of the proof of service, of the letter or of the notice
 * @param evidence SHA-256 of the proof's file among the files of the case, in lower-case hexadecimal
 */
public record ServiceAttempt(ServiceMethod method, LocalDate on, LocalTime at, String place, String server, String secondServer,
    String signer, SignedBy relation, String consent, String refusal, String witness, String recording, NoticeGround ground,
    String circumstances, String medium, ServiceFailure failure, String proof, String evidence, String note) {

  enum Outcome { SERVED, NOT_SERVED }

  /** Reads the fields that the forms of service have in common. */
  public static ServiceAttempt of(FormValues form) {
    boolean served = form.choice("decision", Outcome.class) == Outcome.SERVED;
    return new ServiceAttempt(form.choice("method", ServiceMethod.class), form.date("servedOn"), time(form), text(form, "place"),
        text(form, "server"), text(form, "secondServer"), text(form, "recipient"), choice(form, "relation", SignedBy.class),
        text(form, "consent"), text(form, "refusal"), text(form, "witness"), text(form, "recording"),
        choice(form, "ground", NoticeGround.class), text(form, "circumstances"), text(form, "medium"),
        served ? null : form.choice("failure", ServiceFailure.class), text(form, "proof"),
        form.optionalText("evidence").map(hash -> hash.toLowerCase(Locale.ROOT)).orElse(null), text(form, "note"));
  }

  /** What the forms asked for before attempts were kept. */
  static ServiceAttempt ofOld(ServiceMethod method, String recipient, LocalDate on, String proof) {
    return new ServiceAttempt(method, on, null, null, null, null, recipient, null, null, null, null, null, null, null, null, null, proof,
        null, null);
  }

  public boolean served() {
    return failure == null;
  }

  /** What was entered, by name, for the timeline. */
  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("method", method);
    fields.put("on", on);
    fields.put("at", at == null ? null : at.toString());
    fields.put("place", place);
    fields.put("server", server);
    fields.put("secondServer", secondServer);
    fields.put("recipient", signer);
    fields.put("relation", relation);
    fields.put("consent", consent);
    fields.put("refusal", refusal);
    fields.put("witness", witness);
    fields.put("recording", recording);
    fields.put("ground", ground);
    fields.put("circumstances", circumstances);
    fields.put("medium", medium);
    fields.put("failure", failure);
    fields.put("proof", proof);
    fields.put("evidence", evidence);
    fields.put("note", note);
    fields.values().removeIf(value -> value == null);
    return fields;
  }

  private static String text(FormValues form, String key) {
    return form.optionalText(key).orElse(null);
  }

  private static <E extends Enum<E>> E choice(FormValues form, String key, Class<E> type) {
    return form.has(key) ? form.choice(key, type) : null;
  }

  private static LocalTime time(FormValues form) {
    Optional<String> typed = form.optionalText("servedAt");
    if (typed.isPresent() && !typed.get().matches("([01]\\d|2[0-3]):[0-5]\\d")) {
      throw new Refusal("“" + form.label("servedAt") + "”应为二十四小时制的时刻，例如 09:30，请改正后重新提交。");
    }
    return typed.map(LocalTime::parse).orElse(null);
  }
}
