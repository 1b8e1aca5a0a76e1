package org.groundswell.signin.oidc;

import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.groundswell.signin.oidc.ProviderSessions.Ended;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;

/** Ends sessions because the provider ended its own: the back-channel logout. */
@ApplicationScoped
class SigningOut {

  private static final System.Logger LOG = System.getLogger(SigningOut.class.getName());

  /** Longer than any logout token is good for. */
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final OidcSettings settings;
  private final ProviderSessions sessions;
  private final Sql sql;
  private final Clock clock;

  @Inject
  SigningOut(OidcSettings settings, ProviderSessions sessions, Sql sql, Clock clock) {
    this.settings = settings;
    this.sessions = sessions;
    this.sql = sql;
    this.clock = clock;
  }

  /** Carries a logout out that has been found good, once. */
  @Transactional
  void end(LogoutTokenClaimsSet logout) {
    remember(logout.getJWTID().getValue());
    String subject = logout.getSubject() == null ? null : logout.getSubject().getValue();
    String sid = logout.getSessionID() == null ? null : logout.getSessionID().getValue();
    int ended = sessions.end(new Ended(settings.issuer(), subject, sid));
    LOG.log(System.Logger.Level.INFO, "The provider ended {0} session(s)", ended);
  }

  private void remember(String jti) {
    Instant now = clock.instant();
    sql.update("delete from oidc_logout where expires_at <= ?", now);
    boolean seen =
        sql.first(
                "select jti from oidc_logout where issuer = ? and jti = ?",
                row -> row.text("jti"),
                settings.issuer(),
                jti)
            .isPresent();
    if (seen || jti.length() > 255) {
      LOG.log(System.Logger.Level.WARNING, "A logout of the provider was shown a second time");
      throw new Refusal(OidcRefusal.LOGOUT_NOT_TRUSTED);
    }
    sql.update(
        "insert into oidc_logout (issuer, jti, expires_at) values (?, ?, ?)",
        settings.issuer(),
        jti,
        now.plus(REMEMBERED));
  }
}
