package org.groundswell.signin.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.groundswell.directory.Account;
import org.groundswell.directory.Accounts;
import org.groundswell.signin.SignInRefusal;
import org.groundswell.signin.Token;
import org.groundswell.web.RateLimit;
import org.groundswell.web.Refusal;
import org.groundswell.web.Slug;

/**
 * Gives a token for an assertion.
 *
 * <p>Two limits hold on each node: so many assertions of one installation in a minute, and so few
 * refused ones from one address. Good ones from one address are not counted, because an agency's
 * readers often share one.
 */
@ApplicationScoped
class Exchanging {

  private static final System.Logger LOG = System.getLogger(Exchanging.class.getName());

  private final AssertionReader reader;
  private final Installations installations;
  private final HostTokens tokens;
  private final Accounts accounts;
  private final HostSettings settings;
  private final RateLimit ofInstallation;
  private final RateLimit refusedFrom;
  private final RandomGenerator random = new SecureRandom();

  @Inject
  Exchanging(
      Installations installations,
      HostTokens tokens,
      Accounts accounts,
      HostSettings settings,
      Clock clock) {
    this.reader = new AssertionReader(settings.audience(), installations::keysOf, clock);
    this.installations = installations;
    this.tokens = tokens;
    this.accounts = accounts;
    this.settings = settings;
    this.ofInstallation = new RateLimit(settings.perMinute(), clock);
    this.refusedFrom = new RateLimit(settings.refusalsPerMinute(), clock);
  }

  /** A token that was bought, with the only copy of it. */
  record Bought(Token token, Instant expiresAt) {}

  /**
   * Exchanges an assertion.
   *
   * @throws Refusal that tells nothing when anything is wrong with it, or that says to wait
   */
  Bought exchange(String assertion, From from) {
    if (refusedFrom.isUsedUp(from.address())) {
      throw new Refusal(SignInRefusal.TOO_MANY_SIGN_INS);
    }
    try {
      return exchange(reader.read(assertion), from.origin());
    } catch (Flaw.Flawed flawed) {
      refusedFrom.admits(from.address());
      LOG.log(
          Level.WARNING,
          "An assertion was refused: {0}; it claims to be of installation {1}",
          Slug.of(flawed.flaw()),
          AssertionReader.claimedIssuer(assertion).map(UUID::toString).orElse("none"));
      throw new Refusal(HostRefusal.ASSERTION_REFUSED);
    }
  }

  private Bought exchange(Assertion assertion, Optional<String> origin) {
    if (!ofInstallation.admits(assertion.installation().toString())) {
      throw new Refusal(SignInRefusal.TOO_MANY_SIGN_INS);
    }
    origin.ifPresent(it -> refuseUnlessAtHome(it, assertion.installation()));
    Account reader =
        settings
            .subject()
            .find(accounts, assertion.subject())
            .orElseThrow(Flaw.UNKNOWN_PERSON::found);
    Token token = Token.random(HostReaders.PREFIX, random);
    return new Bought(token, tokens.keep(token, assertion, reader.person()));
  }

  /** An assertion that was taken from one page is of no use to another. */
  private void refuseUnlessAtHome(String origin, UUID installation) {
    if (installations.find(installation).stream().noneMatch(it -> it.origin().equals(origin))) {
      throw Flaw.FROM_ANOTHER_ORIGIN.found();
    }
  }

  /**
   * Where an assertion comes from.
   *
   * @param origin of the page that sends it; empty when no browser does
   */
  record From(String address, Optional<String> origin) {}
}
