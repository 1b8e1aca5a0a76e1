package org.groundswell.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.groundswell.signin.SignInWay.Offer;
import org.groundswell.web.Slug;

/** The ways in that are configured, and the way out. */
@ApplicationScoped
class SignInWays {

  private final Instance<SignInWay> ways;
  private final SignInSettings settings;
  private final Sessions sessions;

  @Inject
  SignInWays(@Any Instance<SignInWay> ways, SignInSettings settings, Sessions sessions) {
    this.ways = ways;
    this.settings = settings;
    this.sessions = sessions;
  }

  List<Offer> offers(HttpServletRequest request) {
    return Arrays.stream(SignInMode.values())
        .filter(settings::has)
        .map(mode -> offer(mode, request))
        .toList();
  }

  private Offer offer(SignInMode mode, HttpServletRequest request) {
    return ways.stream()
        .filter(way -> way.mode() == mode)
        .findFirst()
        .map(way -> way.offer(request))
        .orElseGet(() -> new Offer(Slug.of(mode), null, List.of()));
  }

  /** Ends a session; what it answers is where the browser is to go next. */
  @Transactional
  Optional<String> end(Token token, HttpServletRequest request) {
    Optional<String> next =
        ways.stream()
            .filter(way -> settings.has(way.mode()))
            .flatMap(way -> way.farewell(token.hash(), request).stream())
            .findFirst();
    sessions.end(token);
    return next;
  }
}
