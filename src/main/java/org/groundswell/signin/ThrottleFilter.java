package org.groundswell.signin;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.groundswell.web.Refusal;
import org.groundswell.web.WebRefusal;

/** Counts who asks for what is {@link Throttled}; runs after {@link SignInFilter}. */
@Provider
@Priority(Priorities.AUTHENTICATION + 1)
public class ThrottleFilter implements ContainerRequestFilter {

  private final Throttle throttle;
  private final HttpServletRequest request;

  @Context private ResourceInfo resource;

  @Inject
  ThrottleFilter(Throttle throttle, HttpServletRequest request) {
    this.throttle = throttle;
    this.request = request;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    Method operation = resource.getResourceMethod();
    if (operation.isAnnotationPresent(Throttled.class) && !throttle.admits(operation, request)) {
      throw new Refusal(WebRefusal.TOO_MANY_REQUESTS, "Wait a minute, then try again.");
    }
  }
}
