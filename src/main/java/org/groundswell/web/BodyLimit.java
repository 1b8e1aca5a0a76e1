package org.groundswell.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Refuses a body of more than 256 KiB, whether it states its length or not; {@link LargeBody}
 * excepted.
 */
@Provider
class BodyLimit implements ContainerRequestFilter {

  static final int MOST_BYTES = 256 * 1024;

  @Context private ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    if (resource.getResourceMethod().isAnnotationPresent(LargeBody.class)) {
      return;
    }
    if (request.getLength() > MOST_BYTES) {
      throw tooLarge();
    }
    if (request.hasEntity()) {
      request.setEntityStream(
          new AtMost(MOST_BYTES, request.getEntityStream(), BodyLimit::tooLarge));
    }
  }

  private static Refusal tooLarge() {
    return new Refusal(WebRefusal.TOO_LARGE, "A body may have 256 KiB.");
  }
}
