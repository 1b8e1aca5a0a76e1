package org.groundswell.signin.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.groundswell.signin.AddressRanges;
import org.groundswell.signin.SignInMode;
import org.groundswell.signin.SignInSettings;
import org.groundswell.signin.Token;

/** Which proxies are trusted, and in which headers they speak. */
@ApplicationScoped
class ProxySettings {

  private static final String ADDRESSES = "groundswell.proxies";
  private static final int SHORTEST_SECRET = 32;

  private final SignInSettings signIn;
  private final AddressRanges addresses;
  private final Optional<String> secret;
  private final ProxyHeaders headers;

  @Inject
  ProxySettings(
      SignInSettings signIn,
      @ConfigProperty(name = ADDRESSES) Optional<String> addresses,
      @ConfigProperty(name = "groundswell.proxy.secret") Optional<String> secret,
      ProxyHeaders headers) {
    this.signIn = signIn;
    this.addresses = AddressRanges.of(addresses.orElse(""), ADDRESSES);
    this.secret = secret;
    this.headers = headers;
  }

  /** Half a proof is none. */
  void refuseHalfASetting(@Observes @Initialized(ApplicationScoped.class) Object start) {
    if (!signIn.has(SignInMode.TRUSTED_PROXY)) {
      return;
    }
    if (addresses.isEmpty()) {
      throw new IllegalStateException(
          "The sign-in trusted-proxy needs groundswell.proxies: from where the proxy"
              + " connects.");
    }
    if (secret.filter(it -> it.length() >= SHORTEST_SECRET).isEmpty()) {
      throw new IllegalStateException(
          "The sign-in trusted-proxy needs groundswell.proxy.secret: at least "
              + SHORTEST_SECRET
              + " characters that only the proxy knows.");
    }
  }

  /** Whether a connection comes from a named address. */
  boolean names(String address) {
    return addresses.contains(address);
  }

  /** Whether this is the secret; takes as long whether it is nearly right or not at all. */
  boolean isSecret(String shown) {
    return MessageDigest.isEqual(digest(secret.orElseThrow()), digest(shown));
  }

  private static byte[] digest(String text) {
    return new Token(text).hash().getBytes(StandardCharsets.US_ASCII);
  }

  ProxyHeaders headers() {
    return headers;
  }
}
