package org.groundswell.signin.token;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.groundswell.storage.Recurring;
import org.groundswell.storage.StorageReady;

/**
 * Remembers when tokens are used, and writes it down beside the requests, not in them: once in five
 * minutes for a token, however often it is used.
 *
 * <p>A server that is killed loses at most the uses of the last five minutes.
 */
@ApplicationScoped
class TokenUses {

  static final Duration PAUSE = Duration.ofMinutes(5);

  private final Map<UUID, Instant> unwritten = new ConcurrentHashMap<>();
  private final ApiTokens tokens;
  private final Recurring recurring;
  private final Clock clock;

  @Inject
  TokenUses(ApiTokens tokens, Recurring recurring, Clock clock) {
    this.tokens = tokens;
    this.recurring = recurring;
    this.clock = clock;
  }

  void start(@Observes StorageReady ready) {
    recurring.after(PAUSE, "token-uses", this::write);
  }

  /** A token was used just now. */
  void note(UUID token) {
    unwritten.put(token, clock.instant());
  }

  /** Writes what was noted since the last time. */
  @PreDestroy
  void write() {
    Map<UUID, Instant> uses = new HashMap<>(unwritten);
    uses.forEach(unwritten::remove);
    tokens.used(uses);
  }
}
