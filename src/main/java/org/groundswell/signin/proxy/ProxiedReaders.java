package org.groundswell.signin.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.groundswell.directory.Account;
import org.groundswell.directory.Accounts;
import org.groundswell.rights.Ceiling;
import org.groundswell.signin.Recognised;
import org.groundswell.signin.Recogniser;
import org.groundswell.signin.SignInMode;
import org.groundswell.web.RateLimit;

/**
 * Recognises whoever a trusted proxy names. It is the agency's own sign-in: nothing is taken away.
 */
@ApplicationScoped
public class ProxiedReaders implements Recogniser {

  private static final System.Logger LOG = System.getLogger(ProxiedReaders.class.getName());
  private static final int LINES_A_MINUTE = 10;

  private final ProxySettings settings;
  private final Accounts accounts;
  private final RateLimit lines;

  @Inject
  ProxiedReaders(ProxySettings settings, Accounts accounts, Clock clock) {
    this.settings = settings;
    this.accounts = accounts;
    this.lines = new RateLimit(LINES_A_MINUTE, clock);
  }

  @Override
  public Set<SignInMode> modes() {
    return Set.of(SignInMode.TRUSTED_PROXY);
  }

  @Override
  public Optional<Recognised> byRequest(HttpServletRequest request) {
    List<String> users = Collections.list(request.getHeaders(settings.headers().user()));
    if (users.isEmpty()) {
      return Optional.empty();
    }
    List<String> secrets = Collections.list(request.getHeaders(settings.headers().secret()));
    Optional<Doubt> doubt = doubt(request.getRemoteAddr(), secrets, users);
    if (doubt.isPresent()) {
      tell(doubt.get());
      return Optional.empty();
    }
    Optional<Account> reader = settings.headers().userIs().find(accounts, users.getFirst());
    if (reader.isEmpty()) {
      tell(Doubt.UNKNOWN_PERSON);
    }
    return reader.map(it -> Recognised.unasked(it.person(), Ceiling.OPEN, it.person().toString()));
  }

  /** In this order: a stranger must not learn whether the secret was right. */
  private Optional<Doubt> doubt(String address, List<String> secrets, List<String> users) {
    if (!settings.names(address)) {
      return Optional.of(Doubt.FROM_ELSEWHERE);
    }
    if (secrets.size() != 1 || !settings.isSecret(secrets.getFirst())) {
      return Optional.of(Doubt.WRONG_SECRET);
    }
    return users.size() == 1 && !users.getFirst().isBlank()
        ? Optional.empty()
        : Optional.of(Doubt.MORE_THAN_ONE_PERSON);
  }

  /** Never who was named: it may be anything that somebody made up. */
  private void tell(Doubt doubt) {
    if (lines.admits(doubt.name())) {
      LOG.log(
          Level.WARNING, "The header {0} was ignored: {1}", settings.headers().user(), doubt.words);
    }
  }

  /** The proxy names the reader with every request; a socket has only one. */
  @Override
  public boolean stillHolds(Recognised recognised) {
    return accounts.of(UUID.fromString(recognised.proof())).filter(Account::active).isPresent();
  }

  /** Why a header does not count. */
  private enum Doubt {
    FROM_ELSEWHERE("it came from an address that is not in groundswell.proxies"),
    WRONG_SECRET("it came without the proxy's secret"),
    MORE_THAN_ONE_PERSON("it came twice, or empty; the proxy has to replace what clients send"),
    UNKNOWN_PERSON("it names nobody who is in the directory today");

    private final String words;

    Doubt(String words) {
      this.words = words;
    }
  }
}
