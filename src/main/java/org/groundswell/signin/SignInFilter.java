package org.groundswell.signin;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import org.groundswell.web.Open;
import org.groundswell.web.Refusal;

/**
 * Turns away whoever is not signed in, from everything that is not {@link Open}; and changes that
 * come by cookie from another site's page.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SignInFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final HttpServletRequest request;

  @Context private ResourceInfo resource;

  @Inject
  SignInFilter(HttpServletRequest request) {
    this.request = request;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    Optional<Session> session = SignIn.sessionOf(request);
    if (session.isEmpty() && !isOpen()) {
      throw new Refusal(SignInRefusal.SIGN_IN_NEEDED);
    }
    boolean byCookie = session.filter(it -> it.transport() == Session.Transport.COOKIE).isPresent();
    if (byCookie
        && !SAFE.contains(context.getMethod())
        && SameOrigin.of(request) != SameOrigin.Answer.OWN) {
      throw new Refusal(SignInRefusal.FROM_ANOTHER_SITE);
    }
  }

  /** The headers that HTTP asks for beside these two statuses. */
  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext response) {
    if (response.getStatus() == SignInRefusal.SIGN_IN_NEEDED.status()) {
      response.getHeaders().putSingle("WWW-Authenticate", "Bearer realm=\"groundswell\"");
    }
    if (response.getStatus() == SignInRefusal.TOO_MANY_SIGN_INS.status()) {
      response.getHeaders().putSingle("Retry-After", "60");
    }
  }

  private boolean isOpen() {
    return resource.getResourceMethod().isAnnotationPresent(Open.class)
        || resource.getResourceClass().isAnnotationPresent(Open.class);
  }
}
