package org.groundswell.signin.oidc;

import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.groundswell.signin.SignInRefusal;
import org.groundswell.signin.SignInSettings;
import org.groundswell.web.RateLimit;
import org.groundswell.web.Refusal;

/** Reads the provider's logout tokens, and has the good ones carried out. */
@ApplicationScoped
class LogoutTokens {

  private static final System.Logger LOG = System.getLogger(LogoutTokens.class.getName());

  private final OidcSettings settings;
  private final Provider provider;
  private final SigningOut signingOut;
  private final RateLimit refusedFrom;

  @Inject
  LogoutTokens(
      OidcSettings settings,
      Provider provider,
      SigningOut signingOut,
      SignInSettings modes,
      Clock clock) {
    this.settings = settings;
    this.provider = provider;
    this.signingOut = signingOut;
    this.refusedFrom = new RateLimit(modes.attemptsPerMinute(), clock);
  }

  /**
   * Ends what the token names; refused when the provider did not sign it for us, or twice. A
   * provider may end as many sessions as it likes; only refusals are counted, by address.
   */
  void carryOut(String token, String address) {
    if (refusedFrom.isUsedUp(address)) {
      throw new Refusal(SignInRefusal.TOO_MANY_SIGN_INS);
    }
    try {
      carryOut(token);
    } catch (Refusal refusal) {
      refusedFrom.admits(address);
      throw refusal;
    }
  }

  private void carryOut(String token) {
    if (!settings.isComplete()) {
      throw new Refusal(OidcRefusal.SIGN_IN_NOT_SET_UP);
    }
    signingOut.end(read(token));
  }

  private LogoutTokenClaimsSet read(String token) {
    try {
      return provider.logout(token);
    } catch (Unreachable e) {
      LOG.log(System.Logger.Level.WARNING, "A logout could not be checked. {0}", e.getMessage());
      throw new Refusal(OidcRefusal.PROVIDER_DOWN);
    } catch (Untrusted e) {
      LOG.log(System.Logger.Level.WARNING, "A logout was refused. {0}", e.getMessage());
      throw new Refusal(OidcRefusal.LOGOUT_NOT_TRUSTED);
    }
  }
}
