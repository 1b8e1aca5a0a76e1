package org.groundswell.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Entity tags: which version somebody has seen, and which version they mean to change.
 *
 * <p>The tag of a single resource is its version: {@code "v3"}. Every change of a versioned
 * resource says in {@code If-Match} which version it means.
 */
public final class ETags {

  private ETags() {}

  /** The tag of a version. */
  public static EntityTag of(long version) {
    return new EntityTag("v" + version);
  }

  /**
   * Lets a change through only when the caller means the version there is.
   *
   * @throws Refusal {@link WebRefusal#PRECONDITION_REQUIRED} without {@code If-Match}, {@link
   *     WebRefusal#CHANGED_MEANWHILE} when it names another version
   */
  public static void requireMatch(HttpHeaders headers, long version) {
    String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new Refusal(
          WebRefusal.PRECONDITION_REQUIRED,
          "Send the entity tag of the version you are changing as If-Match.");
    }
    String current = "\"" + of(version).getValue() + "\"";
    boolean matches =
        Arrays.stream(ifMatch.split(","))
            .map(String::strip)
            .anyMatch(tag -> tag.equals("*") || tag.equals(current));
    if (!matches) {
      throw changedMeanwhile();
    }
  }

  /**
   * 304 when the caller's {@code If-None-Match} names this tag, otherwise the body with its tag.
   */
  public static Response unchangedOr(Request request, EntityTag tag, Supplier<?> body) {
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(body.get())).tag(tag).build();
  }

  /**
   * Goes on when the row of the version that was read was there to be changed.
   *
   * @param rows how many were changed
   * @throws Refusal {@link WebRefusal#CHANGED_MEANWHILE} when somebody else came first
   */
  public static void requireChanged(int rows) {
    if (rows == 0) {
      throw changedMeanwhile();
    }
  }

  private static Refusal changedMeanwhile() {
    return new Refusal(WebRefusal.CHANGED_MEANWHILE, "Load it again, then change it.");
  }
}
