package org.groundswell.signin.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * How this installation reaches the agency's provider, and what it makes of what the provider says:
 * the settings {@code groundswell.oidc.*}.
 *
 * <p>What is wrong keeps the server from starting; what is missing does not: then nobody signs in,
 * and the page for signing in, the health and the log say what is missing.
 */
@ApplicationScoped
class OidcSettings {

  private static final String PREFIX = "groundswell.oidc.";

  private final Optional<String> issuer;
  private final Optional<String> clientId;
  private final Optional<String> clientSecret;
  private final List<String> scopes;
  private final ClaimNames claims;
  private final GroupRules groups;
  private final Matching matching;
  private final boolean createPeople;
  private final boolean updatePeople;
  private final boolean userInfo;
  private final Optional<String> defaultUnit;
  private final Duration timeout;
  private final Duration skew;
  private final Duration keyPause;

  @Inject
  OidcSettings(Config config) {
    this.issuer = text(config, "issuer");
    this.clientId = text(config, "client-id");
    this.clientSecret =
        text(config, "client-secret")
            .or(() -> text(config, "client-secret-file").map(OidcSettings::secretIn));
    this.scopes = words(config, "scopes", "openid profile email");
    this.claims = new ClaimNames(config);
    this.groups = GroupRules.read(text(config, "groups").orElse(""));
    this.matching = Matching.read(text(config, "match-people").orElse("email"));
    this.createPeople = flag(config, "create-people", true);
    this.updatePeople = flag(config, "update-people", true);
    this.userInfo = flag(config, "user-info", false);
    this.defaultUnit = text(config, "default-unit");
    this.timeout = duration(config, "timeout", Duration.ofSeconds(5));
    this.skew = duration(config, "clock-skew", Duration.ofSeconds(60));
    this.keyPause = duration(config, "key-pause", Duration.ofSeconds(30));
  }

  private static Optional<String> text(Config config, String name) {
    return config
        .getOptionalValue(PREFIX + name, String.class)
        .map(String::strip)
        .filter(it -> !it.isEmpty());
  }

  private static boolean flag(Config config, String name, boolean otherwise) {
    return config.getOptionalValue(PREFIX + name, Boolean.class).orElse(otherwise);
  }

  private static Duration duration(Config config, String name, Duration otherwise) {
    return config.getOptionalValue(PREFIX + name, Duration.class).orElse(otherwise);
  }

  private static List<String> words(Config config, String name, String otherwise) {
    return Arrays.asList(text(config, name).orElse(otherwise).split("\\s+"));
  }

  private static String secretIn(String file) {
    try {
      return Files.readString(Path.of(file)).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(
          "groundswell.oidc.client-secret-file cannot be read: " + file, e);
    }
  }

  /** The settings without which nobody can sign in, and that nobody has made. */
  List<String> missing() {
    return Stream.of(
            issuer.isEmpty() ? Optional.of("issuer") : Optional.<String>empty(),
            clientId.isEmpty() ? Optional.of("client-id") : Optional.<String>empty())
        .flatMap(Optional::stream)
        .map(PREFIX::concat)
        .toList();
  }

  boolean isComplete() {
    return missing().isEmpty();
  }

  /** The provider, by the name it has for itself. */
  String issuer() {
    return issuer.orElseThrow();
  }

  String clientId() {
    return clientId.orElseThrow();
  }

  /** Empty for a client without a secret, which has PKCE alone. */
  Optional<String> clientSecret() {
    return clientSecret;
  }

  List<String> scopes() {
    return scopes;
  }

  ClaimNames claims() {
    return claims;
  }

  GroupRules groups() {
    return groups;
  }

  Matching matching() {
    return matching;
  }

  boolean createsPeople() {
    return createPeople;
  }

  boolean updatesPeople() {
    return updatePeople;
  }

  /** Whether claims are also asked for at the provider's user info endpoint. */
  boolean asksUserInfo() {
    return userInfo;
  }

  /** The slug of the unit of those whom no group puts into one. */
  Optional<String> defaultUnit() {
    return defaultUnit;
  }

  /** How long the provider may take for each answer. */
  Duration timeout() {
    return timeout;
  }

  /** By how much the provider's clock and ours may differ. */
  Duration skew() {
    return skew;
  }

  /**
   * How long nobody fetches the provider's keys again after they were fetched for an unknown one.
   */
  Duration keyPause() {
    return keyPause;
  }

  /**
   * What the provider calls what we want to know.
   *
   * @param trustEmail whether an address counts of which the provider does not say that it was
   *     verified; for providers where nobody sets their own
   */
  record ClaimNames(
      String subject,
      String name,
      String email,
      String userName,
      String groups,
      boolean trustEmail) {

    ClaimNames(Config config) {
      this(
          text(config, "claims.subject").orElse("sub"),
          text(config, "claims.name").orElse("name"),
          text(config, "claims.email").orElse("email"),
          text(config, "claims.user-name").orElse("preferred_username"),
          text(config, "claims.groups").orElse("groups"),
          flag(config, "trust-email", false));
    }
  }
}
