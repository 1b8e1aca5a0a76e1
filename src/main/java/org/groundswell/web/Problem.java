package org.groundswell.web;

import java.util.List;

/**
 * What went wrong, as RFC 9457 says it; the body of every response that is not a success.
 *
 * @param type what programs read: {@code /problems/<slug>}, a page that explains it
 * @param title the same short sentence for every occurrence
 * @param status the HTTP status
 * @param detail for people, with the facts of this occurrence; never to be parsed
 * @param instance the incident that the log tells more about, for what went wrong on our side
 * @param errors what is wrong with which part of the input
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String instance,
    List<FieldError> errors) {

  /** The media type of a problem. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One mistake in the input.
   *
   * @param pointer where, as a JSON pointer (RFC 6901) into the body, or to a parameter's name
   * @param detail what is wrong there, in words that fit behind the field's name
   */
  public record FieldError(String pointer, String detail) {}

  static Problem of(Reason reason, String detail) {
    return new Problem(
        "/problems/" + reason.slug(), reason.title(), reason.status(), detail, null, null);
  }

  static Problem ofInput(List<FieldError> errors) {
    Problem problem = of(WebRefusal.INVALID_INPUT, WebRefusal.INVALID_INPUT.title() + ".");
    return new Problem(
        problem.type, problem.title, problem.status, problem.detail, null, List.copyOf(errors));
  }

  Problem at(String incident) {
    return new Problem(type, title, status, detail, incident, errors);
  }
}
