package org.groundswell.web;

import jakarta.annotation.Priority;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;

/**
 * The one place where something thrown becomes a response: always a {@link Problem}.
 *
 * <p>Transactions, interceptors and message readers wrap what they throw, so the chain of causes is
 * searched for the first thing that has a meaning. What has none is our mistake: it is logged once,
 * under an incident that the caller is told.
 */
@Provider
@Priority(1)
class ProblemMapper implements ExceptionMapper<Throwable> {

  private static final System.Logger LOG = System.getLogger(ProblemMapper.class.getName());
  private static final int DEEPEST_CAUSE = 12;
  private static final int NOT_FOUND = 404;

  /** What a refused response must keep of the response JAX-RS would have given. */
  private static final List<String> KEPT_HEADERS =
      List.of(HttpHeaders.ALLOW, HttpHeaders.WWW_AUTHENTICATE, HttpHeaders.RETRY_AFTER);

  @Override
  public Response toResponse(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      Response response = known(cause);
      if (response != null) {
        return response;
      }
      cause = cause.getCause();
    }
    return incident(thrown);
  }

  /** The response to something that has a meaning of its own; null when its cause may have one. */
  private static Response known(Throwable thrown) {
    return switch (thrown) {
      case Refusal refusal -> refused(refusal);
      case InvalidInput invalid -> response(Problem.ofInput(invalid.errors()));
      case ConstraintViolationException violations ->
          response(Problem.ofInput(Violations.of(violations)));
      case OptimisticLockException stale ->
          response(Problem.of(WebRefusal.CHANGED_MEANWHILE, "Load it again, then change it."));
      case WebApplicationException http when http.getCause() == null -> http(http);
      case WebApplicationException http -> nested(http);
      default -> null;
    };
  }

  private static Response refused(Refusal refusal) {
    LOG.log(Level.DEBUG, "Refused: {0}", refusal.reason().slug());
    return response(Problem.of(refusal.reason(), refusal.detail()));
  }

  private static Response unreadable() {
    return response(Problem.of(WebRefusal.UNREADABLE_BODY, "The body is not well-formed JSON."));
  }

  /** A body that cannot be read hides in a cause; so does a part of the address. */
  private static Response nested(WebApplicationException http) {
    if (http.getResponse().getStatus() == NOT_FOUND) {
      return inQuery(http) ? badQuery() : http(http);
    }
    Response inner = known(http.getCause());
    if (inner != null) {
      return inner;
    }
    return http.getCause() instanceof ProcessingException ? unreadable() : http(http);
  }

  /** Jersey says "not found" to a parameter of the query, too, and has no API to tell. */
  private static boolean inQuery(WebApplicationException http) {
    return http.getClass().getName().endsWith("$QueryParamException");
  }

  private static Response badQuery() {
    return response(
        Problem.of(WebRefusal.INVALID_REQUEST, "A parameter of the query cannot be read."));
  }

  private static Response http(WebApplicationException http) {
    int status = http.getResponse().getStatus();
    if (status < 400) {
      return http.getResponse();
    }
    if (status >= 500 && status != 503) {
      return incident(http);
    }
    Reason reason = WebRefusal.ofStatus(status);
    Response.ResponseBuilder response = builder(Problem.of(reason, detail(http, reason)));
    for (String header : KEPT_HEADERS) {
      String value = http.getResponse().getHeaderString(header);
      if (value != null) {
        response.header(header, value);
      }
    }
    return response.build();
  }

  /** Never the exception's own message: it may hold class names. */
  private static String detail(WebApplicationException http, Reason reason) {
    boolean badParameter = http.getResponse().getStatus() == NOT_FOUND && http.getCause() != null;
    return badParameter ? "A part of the address cannot be read." : reason.title() + ".";
  }

  private static Response incident(Throwable thrown) {
    String incident = "urn:uuid:" + UUID.randomUUID();
    LOG.log(Level.ERROR, "Incident " + incident, thrown);
    return response(
        Problem.of(WebRefusal.UNEXPECTED, "It was recorded. Nothing you sent was kept.")
            .at(incident));
  }

  private static Response response(Problem problem) {
    return builder(problem).build();
  }

  private static Response.ResponseBuilder builder(Problem problem) {
    return Response.status(problem.status())
        .type(Problem.MEDIA_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(problem);
  }
}
