package org.groundswell.signin.host;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.groundswell.rights.Ceiling;
import org.groundswell.signin.Recognised;
import org.groundswell.signin.Recogniser;
import org.groundswell.signin.SignInMode;
import org.groundswell.signin.Token;

/** Recognises an intranet's readers by the tokens that its assertions bought. */
@ApplicationScoped
public class HostReaders implements Recogniser {

  static final String PREFIX = "gsh_";

  private final HostTokens tokens;

  @Inject
  HostReaders(HostTokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Set<SignInMode> modes() {
    return Set.of(SignInMode.HOST_ASSERTION);
  }

  @Override
  public Optional<Recognised> byBearerToken(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String hash = new Token(text).hash();
    return tokens
        .holderOf(hash)
        .map(person -> Recognised.onPurpose(person, Ceiling.HOST_ASSERTION, hash));
  }

  @Override
  public boolean stillHolds(Recognised recognised) {
    return tokens.holderOf(recognised.proof()).isPresent();
  }
}
