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
import org.groundswell.rights.Needs;
import org.groundswell.rights.Scope;
import org.groundswell.web.Open;
import org.groundswell.web.Refusal;
import org.groundswell.web.WebRefusal;

/**
 * Turns away whoever is not signed in, from everything that is not {@link Open}; changes that a
 * browser sends by itself from another site's page; and whatever the caller's proof is not good
 * for.
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
    Optional<SignedIn> signedIn = SignIn.of(request);
    if (signedIn.isEmpty() && !isOpen()) {
      throw new Refusal(WebRefusal.SIGN_IN_NEEDED);
    }
    boolean changes = !SAFE.contains(context.getMethod());
    signedIn.ifPresent(it -> hold(it, changes));
  }

  private void hold(SignedIn signedIn, boolean changes) {
    if (changes && SignIn.mayBeForged(request)) {
      throw new Refusal(SignInRefusal.FROM_ANOTHER_SITE);
    }
    if (!isOpen()) {
      signedIn.ceiling().judge(needed(changes)).orRefuse();
    }
  }

  private Scope needed(boolean changes) {
    return Optional.ofNullable(resource.getResourceMethod().getAnnotation(Needs.class))
        .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(Needs.class)))
        .map(Needs::value)
        .orElse(changes ? Scope.CHANGE : Scope.READ);
  }

  /** The headers that HTTP asks for beside these two statuses. */
  @Override
  public void filter(ContainerRequestContext context, ContainerResponseContext response) {
    if (response.getStatus() == WebRefusal.SIGN_IN_NEEDED.status()) {
      response.getHeaders().putSingle("WWW-Authenticate", challenge(context));
    }
    if (response.getStatus() == SignInRefusal.TOO_MANY_SIGN_INS.status()) {
      response.getHeaders().putSingle("Retry-After", "60");
    }
  }

  /** A feed reader sends its password only when it is asked for one. */
  private static String challenge(ContainerRequestContext context) {
    String scheme = context.getUriInfo().getPath().startsWith("feeds/") ? "Basic" : "Bearer";
    return scheme + " realm=\"groundswell\"";
  }

  private boolean isOpen() {
    return resource.getResourceMethod().isAnnotationPresent(Open.class)
        || resource.getResourceClass().isAnnotationPresent(Open.class);
  }
}
