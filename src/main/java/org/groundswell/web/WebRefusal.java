package org.groundswell.web;

/** What HTTP itself, before any feature, has to say no to. */
public enum WebRefusal implements Reason {
  UNREADABLE_BODY(400, "The body could not be read"),
  INVALID_REQUEST(400, "The request could not be understood"),
  INVALID_CURSOR(400, "This place in the list does not exist"),
  SIGN_IN_NEEDED(401, "Sign in first"),
  NOT_ALLOWED(403, "This is not yours to do"),
  NOT_FOUND(404, "There is nothing at this address"),
  METHOD_NOT_ALLOWED(405, "This address does not take that method"),
  NOT_ACCEPTABLE(406, "The answer cannot be given in that form"),
  CONFLICT(409, "The state of things says no"),
  CHANGED_MEANWHILE(412, "Somebody changed this meanwhile"),
  TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body has a form that cannot be read here"),
  INVALID_INPUT(422, "Some of what you entered needs another look"),
  IDEMPOTENCY_KEY_REUSED(422, "This idempotency key was used for another request"),
  PRECONDITION_REQUIRED(428, "Say which version you are changing"),
  TOO_MANY_REQUESTS(429, "Too many requests at once"),
  REQUEST_REFUSED(400, "The request was refused"),
  UNEXPECTED(500, "Something went wrong on our side"),
  UNAVAILABLE(503, "Not available just now");

  private final int status;
  private final String title;

  WebRefusal(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  /** The reason for a status that came without one: from the container, or from JAX-RS itself. */
  static WebRefusal ofStatus(int status) {
    return switch (status) {
      case 400 -> INVALID_REQUEST;
      case 401 -> SIGN_IN_NEEDED;
      case 403 -> NOT_ALLOWED;
      case 404, 410 -> NOT_FOUND;
      case 405, 501 -> METHOD_NOT_ALLOWED;
      case 406 -> NOT_ACCEPTABLE;
      case 409 -> CONFLICT;
      case 412 -> CHANGED_MEANWHILE;
      case 413 -> TOO_LARGE;
      case 415 -> UNSUPPORTED_MEDIA_TYPE;
      case 422 -> INVALID_INPUT;
      case 428 -> PRECONDITION_REQUIRED;
      case 429 -> TOO_MANY_REQUESTS;
      case 503 -> UNAVAILABLE;
      default -> status < 500 ? REQUEST_REFUSED : UNEXPECTED;
    };
  }
}
