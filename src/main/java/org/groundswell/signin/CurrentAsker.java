package org.groundswell.signin;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.util.Optional;
import java.util.Set;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
import org.groundswell.rights.Unread;
import org.groundswell.web.Refusal;
import org.groundswell.web.WebRefusal;

/**
 * Who is asking in this request.
 *
 * <p>Beans that live as long as a request inject the {@link Asker} itself. Longer-lived ones inject
 * this and ask it each time.
 */
@RequestScoped
public class CurrentAsker {

  private static final Set<Class<? extends Annotation>> SHORT_LIVED =
      Set.of(RequestScoped.class, Dependent.class);

  private final HttpServletRequest request;
  private final Askers askers;
  private final Unread unread;
  private Asker asker;

  @Inject
  CurrentAsker(HttpServletRequest request, Askers askers, Unread unread) {
    this.request = request;
    this.askers = askers;
    this.unread = unread;
  }

  /**
   * The person who is signed in.
   *
   * @throws Refusal with {@code sign-in-needed} when nobody is
   */
  public Asker asker() {
    return ifSignedIn().orElseThrow(() -> new Refusal(WebRefusal.SIGN_IN_NEEDED));
  }

  /** The person who is signed in; empty where an open resource is asked by nobody in particular. */
  public Optional<Asker> ifSignedIn() {
    if (asker == null) {
      asker =
          SignIn.of(request)
              .flatMap(it -> askers.of(it.person(), it.ceiling()))
              .map(person -> person.yetToRead(unread.by(person.id())))
              .map(this::towardsWhatIsAsked)
              .orElse(null);
    }
    return Optional.ofNullable(asker);
  }

  /** By what the person is signed in; equal for two requests that show the same proof. */
  public Optional<SignedIn> signedIn() {
    return SignIn.of(request);
  }

  /**
   * Whether a browser may have sent this by itself, from another site's page. Resources need not
   * ask: their filter turns such changes away.
   */
  public boolean mayBeForged() {
    return SignIn.mayBeForged(request);
  }

  /**
   * Below the address of a proposal somebody stands behind the pen they hold for it, if any: what
   * they do there, whatever it is, is done by the pen.
   */
  private Asker towardsWhatIsAsked(Asker person) {
    return AddressedProposal.in(request.getRequestURI()).map(person::towards).orElse(person);
  }

  /**
   * The asker as a value. A record cannot be proxied, so a bean that outlives the request would
   * keep the first one for everybody: it is refused.
   */
  @Produces
  static Asker asker(CurrentAsker current, InjectionPoint point) {
    Bean<?> bean = point.getBean();
    if (bean != null && !SHORT_LIVED.contains(bean.getScope())) {
      throw new IllegalStateException(
          bean.getBeanClass().getName() + " outlives the request: inject CurrentAsker");
    }
    return current.asker();
  }
}
