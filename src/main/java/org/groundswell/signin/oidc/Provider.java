package org.groundswell.signin.oidc;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The agency's OpenID provider: every word that we exchange with it.
 *
 * <p>What it says about itself is fetched when it is first needed, again every hour, and before
 * somebody is sent there; while it does not answer, what it said before stands for those who come
 * back. Its keys are kept for minutes and fetched again for a token by a key that is not among
 * them, though not more often than configured.
 */
@ApplicationScoped
class Provider {

  private static final Duration FRESH = Duration.ofHours(1);
  private static final Duration FRESH_AT_THE_DOOR = Duration.ofSeconds(10);
  private static final Duration KEYS_KEPT = Duration.ofMinutes(15);
  private static final Duration KEYS_OUTLIVE_AN_OUTAGE = Duration.ofHours(4);
  private static final int LARGEST_ANSWER = 512 * 1024;

  private final OidcSettings settings;
  private final Clock clock;
  private volatile Known known;

  @Inject
  Provider(OidcSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Where a browser goes to sign in. */
  URI door(Trip trip, URI redirect) {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope(settings.scopes().toArray(String[]::new)),
            new ClientID(settings.clientId()),
            redirect)
        .endpointURI(atTheDoor().metadata().getAuthorizationEndpointURI())
        .state(new State(trip.state()))
        .nonce(new Nonce(trip.nonce()))
        .codeChallenge(new CodeVerifier(trip.verifier()), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /** Changes the code that a browser brought for what the provider says about the person. */
  Proven redeem(String code, Trip trip, URI redirect) {
    Known provider = known();
    OIDCTokens tokens = tokens(code, trip, redirect, provider.metadata());
    if (tokens.getIDToken() == null) {
      throw new Untrusted("The provider's answer has no ID token");
    }
    IDTokenClaimsSet idToken = provider.checks().idToken(tokens.getIDToken(), trip.nonce());
    Map<String, Object> said = new LinkedHashMap<>(idToken.toJSONObject());
    if (settings.asksUserInfo()) {
      userInfo(tokens.getAccessToken(), idToken.getSubject().getValue(), provider.metadata())
          .forEach(said::putIfAbsent);
    }
    String sid = said.get("sid") instanceof String text ? text : null;
    return new Proven(
        Claims.of(settings.issuer(), said, settings.claims()),
        idToken.getSubject().getValue(),
        sid,
        tokens.getIDToken().serialize());
  }

  /** What a logout token of the provider says. */
  LogoutTokenClaimsSet logout(String token) {
    return known().checks().logoutToken(token, clock.instant());
  }

  /** Where a browser goes to end the provider's session too; empty when it offers no such way. */
  Optional<URI> wayOut(String idToken, URI back) {
    try {
      URI end = known().metadata().getEndSessionEndpointURI();
      return end == null
          ? Optional.empty()
          : Optional.of(
              new LogoutRequest(
                      end,
                      JWTParser.parse(idToken),
                      null,
                      new ClientID(settings.clientId()),
                      back,
                      null,
                      null)
                  .toURI());
    } catch (java.text.ParseException e) {
      throw new IllegalStateException("The ID token was kept as it came.", e);
    }
  }

  private OIDCTokens tokens(String code, Trip trip, URI redirect, OIDCProviderMetadata metadata) {
    var grant =
        new AuthorizationCodeGrant(
            new AuthorizationCode(code), redirect, new CodeVerifier(trip.verifier()));
    URI endpoint = metadata.getTokenEndpointURI();
    TokenRequest request =
        authentication(metadata)
            .map(it -> new TokenRequest.Builder(endpoint, it, grant))
            .orElseGet(
                () -> new TokenRequest.Builder(endpoint, new ClientID(settings.clientId()), grant))
            .build();
    HTTPResponse response = send(request.toHTTPRequest());
    try {
      TokenResponse answer = OIDCTokenResponseParser.parse(response);
      if (!answer.indicatesSuccess()) {
        throw new Untrusted(
            "The provider refused the code: "
                + answer.toErrorResponse().getErrorObject().getCode());
      }
      return (OIDCTokens) answer.toSuccessResponse().getTokens();
    } catch (ParseException e) {
      throw new Untrusted("The provider's answer to the code", e);
    }
  }

  private Optional<ClientAuthentication> authentication(OIDCProviderMetadata metadata) {
    ClientID client = new ClientID(settings.clientId());
    var methods = metadata.getTokenEndpointAuthMethods();
    boolean basic =
        methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    return settings
        .clientSecret()
        .map(Secret::new)
        .map(
            secret ->
                basic
                    ? new ClientSecretBasic(client, secret)
                    : new ClientSecretPost(client, secret));
  }

  private Map<String, Object> userInfo(
      AccessToken token, String subject, OIDCProviderMetadata metadata) {
    URI endpoint = metadata.getUserInfoEndpointURI();
    if (endpoint == null) {
      throw new Untrusted("groundswell.oidc.user-info is on, but the provider offers none");
    }
    try {
      HTTPResponse response = send(new UserInfoRequest(endpoint, token).toHTTPRequest());
      UserInfoResponse answer = UserInfoResponse.parse(response);
      if (!answer.indicatesSuccess() || answer.toSuccessResponse().getUserInfo() == null) {
        throw new Untrusted("The provider refused the user info");
      }
      var info = answer.toSuccessResponse().getUserInfo();
      if (!info.getSubject().getValue().equals(subject)) {
        throw new Untrusted("The user info is about somebody else");
      }
      return info.toJSONObject();
    } catch (ParseException e) {
      throw new Untrusted("The provider's user info", e);
    }
  }

  private HTTPResponse send(HTTPRequest request) {
    limit(request);
    try {
      HTTPResponse response = request.send();
      if (response.getStatusCode() >= 500) {
        throw new IOException("status " + response.getStatusCode());
      }
      return response;
    } catch (IOException e) {
      throw new Unreachable("The provider", e);
    }
  }

  private void limit(HTTPRequest request) {
    int milliseconds = (int) settings.timeout().toMillis();
    request.setConnectTimeout(milliseconds);
    request.setReadTimeout(milliseconds);
    request.setFollowRedirects(false);
  }

  private Known known() {
    Known before = known;
    return before != null && isFresh(before, FRESH) ? before : discover(before, true);
  }

  /** Nobody is sent to a provider that does not answer: they would not find the way back. */
  private Known atTheDoor() {
    Known before = known;
    return before != null && isFresh(before, FRESH_AT_THE_DOOR) ? before : discover(before, false);
  }

  private boolean isFresh(Known it, Duration age) {
    return clock.instant().isBefore(it.fetchedAt().plus(age));
  }

  /** One at a time; whoever waited finds what the one before fetched. */
  private synchronized Known discover(Known before, boolean orElseBefore) {
    if (known != before) {
      return known;
    }
    try {
      OIDCProviderMetadata metadata =
          OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), this::limit);
      known = new Known(metadata, checks(metadata, before), clock.instant());
      return known;
    } catch (GeneralException | IOException e) {
      if (before != null && orElseBefore) {
        return before;
      }
      throw new Unreachable("Discovery at " + settings.issuer(), e);
    }
  }

  /** The keys are remembered for as long as they are at the same place. */
  private TokenChecks checks(OIDCProviderMetadata metadata, Known before)
      throws MalformedURLException {
    return before != null && before.metadata().getJWKSetURI().equals(metadata.getJWKSetURI())
        ? before.checks()
        : checks(metadata);
  }

  private TokenChecks checks(OIDCProviderMetadata metadata) throws MalformedURLException {
    int milliseconds = (int) settings.timeout().toMillis();
    var retriever = new DefaultResourceRetriever(milliseconds, milliseconds, LARGEST_ANSWER);
    JWKSource<SecurityContext> keys =
        JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(), retriever)
            .cache(KEYS_KEPT.toMillis(), settings.timeout().multipliedBy(2).toMillis())
            .refreshAheadCache(false)
            .rateLimited(settings.keyPause().toMillis())
            .outageTolerant(KEYS_OUTLIVE_AN_OUTAGE.toMillis())
            .build();
    return new TokenChecks(settings.issuer(), settings.clientId(), keys, settings.skew());
  }

  /** What the provider says of itself, and what follows from it. */
  private record Known(OIDCProviderMetadata metadata, TokenChecks checks, Instant fetchedAt) {}

  /**
   * What the provider says about whoever came back with a code.
   *
   * @param subject what it calls them in its own tokens
   * @param sid what it calls its session; null when it does not say
   */
  record Proven(Claims claims, String subject, String sid, String idToken) {}
}
