package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks the recognisers of the configured modes, one after the other. */
@ApplicationScoped
class Recognisers {

  private final List<Recogniser> configured;

  @Inject
  Recognisers(@Any Instance<Recogniser> all, SignInSettings settings) {
    this(all.stream().toList(), settings);
  }

  Recognisers(List<Recogniser> all, SignInSettings settings) {
    this.configured =
        all.stream()
            .filter(it -> it.modes().stream().anyMatch(settings::has))
            .sorted(Comparator.comparing(Recognisers::firstMode))
            .toList();
  }

  private static SignInMode firstMode(Recogniser recogniser) {
    return recogniser.modes().stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  /**
   * Whoever sends a request. A program shows a bearer token on purpose, a browser its cookies by
   * itself: so a token that nobody knows is never made up for by a cookie.
   */
  Optional<SignedIn> who(HttpServletRequest request) {
    return BearerToken.of(request)
        .map(this::whoBy)
        .orElseGet(() -> first(recogniser -> recogniser.byRequest(request)));
  }

  /** Whoever a bearer token belongs to. */
  Optional<SignedIn> whoBy(String bearerToken) {
    return first(recogniser -> recogniser.byBearerToken(bearerToken));
  }

  private Optional<SignedIn> first(Function<Recogniser, Optional<Recognised>> question) {
    for (Recogniser recogniser : configured) {
      Optional<Recognised> answer = question.apply(recogniser);
      if (answer.isPresent()) {
        return answer.map(it -> new SignedIn(it, recogniser));
      }
    }
    return Optional.empty();
  }
}
