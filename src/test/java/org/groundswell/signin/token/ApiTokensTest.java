package org.groundswell.signin.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.groundswell.journal.Event;
import org.groundswell.rights.Scope;
import org.groundswell.signin.Recognised;
import org.groundswell.signin.SignInSettings;
import org.groundswell.signin.SignInTables;
import org.groundswell.web.Reason;
import org.groundswell.web.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The life of a token, on both databases. */
class ApiTokensTest {

  private static final int LONGEST = 90;
  private static final int MOST = 3;

  private record Situation(
      SignInTables tables, ApiTokens tokens, TokenUses uses, Issuing issuing, UUID ama) {

    static Situation in(SignInTables tables) {
      ApiTokens tokens = new ApiTokens(tables.sql(), tables.directory(), tables);
      TokenSettings settings =
          new TokenSettings(new SignInSettings("bearer", "127.0.0.1", 30), LONGEST, MOST);
      return new Situation(
          tables,
          tokens,
          new TokenUses(tokens, null, tables),
          new Issuing(tokens, settings, tables.journal(), tables.ids(), tables),
          tables.person("ama"));
    }

    Issued issue(int days, Scope... scopes) {
      return issuing.issue(
          new Wish(ApiToken.Kind.PERSONAL, "Script", Set.of(scopes), days), ama, ama);
    }

    java.util.Optional<Recognised> shown(String secret) {
      return new TokenBearers(tokens, uses).byBearerToken(secret);
    }

    boolean isGood(Issued issued) {
      return shown(issued.secret().text()).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void isItsHolderBelowItsScopes(SignInTables tables) {
    Situation here = Situation.in(tables);
    Issued issued = here.issue(30, Scope.READ, Scope.DESK);

    Recognised known = here.shown(issued.secret().text()).orElseThrow();

    assertThat(known.person()).isEqualTo(here.ama());
    assertThat(known.ceiling().scopes()).isEqualTo(EnumSet.of(Scope.READ, Scope.DESK));
    assertThat(known.unasked()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void isRecognisableByScannersAndKeptAsAHashOnly(SignInTables tables) {
    Situation here = Situation.in(tables);
    String secret = here.issue(30, Scope.READ).secret().text();

    assertThat(secret).matches("gsp_[A-Za-z0-9_-]{43}");
    assertThat(
            tables
                .sql()
                .list(
                    "select * from api_token",
                    row -> row.text("token_hash") + row.text("hint") + row.text("name")))
        .hasSize(1)
        .allSatisfy(kept -> assertThat(kept).doesNotContain(secret.substring(0, 20)));
    assertThat(tables.journalled().toString()).doesNotContain(secret, "Script");
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void standsForAPasswordAtFeedsAndNowhereElse(SignInTables tables) {
    Situation here = Situation.in(tables);
    String secret = here.issue(30, Scope.READ).secret().text();
    TokenBearers bearers = new TokenBearers(here.tokens(), here.uses());

    assertThat(bearers.byRequest(basic("/api/feeds/proposals", "anybody:" + secret)))
        .map(Recognised::person)
        .contains(here.ama());
    assertThat(bearers.byRequest(basic("/api/proposals", "anybody:" + secret))).isEmpty();
    assertThat(bearers.byRequest(basic("/api/feeds/proposals", "anybody:wrong"))).isEmpty();
    assertThat(bearers.byRequest(request("/api/feeds/proposals", "Basic %%%"))).isEmpty();
    assertThat(bearers.byRequest(request("/api/feeds/proposals", null))).isEmpty();
  }

  private static HttpServletRequest basic(String path, String pair) {
    return request(
        path, "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
  }

  private static HttpServletRequest request(String path, String authorization) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            ApiTokensTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getRequestURI" -> path;
                  case "getContextPath" -> "";
                  default -> authorization;
                });
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void isGoodUpToItsEndAndNotLonger(SignInTables tables) {
    Situation here = Situation.in(tables);
    Issued issued = here.issue(1, Scope.READ);

    tables.pass(Duration.ofDays(1).minusSeconds(1));
    assertThat(here.isGood(issued)).isTrue();
    tables.pass(Duration.ofSeconds(1));
    assertThat(here.isGood(issued)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void endsAtOnceWhenItIsRevoked(SignInTables tables) {
    Situation here = Situation.in(tables);
    Issued issued = here.issue(30, Scope.READ);
    Recognised known = here.shown(issued.secret().text()).orElseThrow();

    here.issuing().revoke(issued.token().id(), here.ama(), here.ama());

    assertThat(here.isGood(issued)).isFalse();
    assertThat(new TokenBearers(here.tokens(), here.uses()).stillHolds(known)).isFalse();
    assertThat(here.tokens().of(here.ama())).isEmpty();
    assertThat(tables.journalled())
        .extracting(Event::type)
        .containsExactly("token-issued", "token-revoked");
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void isVoidFromTheDayOnWhichItsHolderIsGone(SignInTables tables) {
    Situation here = Situation.in(tables);
    Issued issued = here.issue(30, Scope.READ);

    tables.leaves(here.ama(), LocalDate.of(2026, 5, 5));
    assertThat(here.isGood(issued)).isTrue();
    tables.leaves(here.ama(), LocalDate.of(2026, 5, 4));
    assertThat(here.isGood(issued)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void isNotRevokedBySomebodyElse(SignInTables tables) {
    Situation here = Situation.in(tables);
    Issued issued = here.issue(30, Scope.READ);
    UUID other = tables.person("kofi");

    refused(
        () -> here.issuing().revoke(issued.token().id(), other, other), TokenRefusal.NO_SUCH_TOKEN);
    assertThat(here.isGood(issued)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void livesAtMostAsLongAsTheInstallationLets(SignInTables tables) {
    Situation here = Situation.in(tables);

    assertThat(here.isGood(here.issue(LONGEST, Scope.READ))).isTrue();
    refused(() -> here.issue(LONGEST + 1, Scope.READ), TokenRefusal.TOKEN_LIVES_TOO_LONG);
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void hasScopesButNeverTheOneThatMakesTokens(SignInTables tables) {
    Situation here = Situation.in(tables);

    refused(() -> here.issue(30), TokenRefusal.NO_SCOPE_FOR_A_TOKEN);
    refused(() -> here.issue(30, Scope.READ, Scope.CREDENTIALS), TokenRefusal.NO_SCOPE_FOR_A_TOKEN);
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void areAsManyAsOneHolderMayHaveNotCountingThoseThatEnded(SignInTables tables) {
    Situation here = Situation.in(tables);
    here.issue(1, Scope.READ);
    here.issue(2, Scope.READ);
    here.issue(2, Scope.READ);

    refused(() -> here.issue(1, Scope.READ), TokenRefusal.TOO_MANY_TOKENS);
    tables.pass(Duration.ofDays(1));
    assertThat(here.isGood(here.issue(1, Scope.READ))).isTrue();
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void writesItsLastUseBesideTheRequestAndNeverBackwards(SignInTables tables) {
    Situation here = Situation.in(tables);
    Issued issued = here.issue(30, Scope.READ);
    here.isGood(issued);
    tables.pass(Duration.ofSeconds(30));
    here.isGood(issued);

    assertThat(here.tokens().of(here.ama()).getFirst().lastUsedAt()).isNull();
    here.uses().write();
    assertThat(here.tokens().of(here.ama()).getFirst().lastUsedAt())
        .isEqualTo(SignInTables.MONDAY.plusSeconds(30));
    here.tokens().used(java.util.Map.of(issued.token().id(), SignInTables.MONDAY));
    assertThat(here.tokens().of(here.ama()).getFirst().lastUsedAt())
        .isEqualTo(SignInTables.MONDAY.plusSeconds(30));
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void isNobodyWhenItIsMadeUpOrNearlyRight(SignInTables tables) {
    Situation here = Situation.in(tables);
    String secret = here.issue(30, Scope.READ).secret().text();

    assertThat(here.shown("")).isEmpty();
    assertThat(here.shown("gsp_")).isEmpty();
    assertThat(here.shown(secret.substring(1))).isEmpty();
    assertThat(here.shown(secret + " ")).isEmpty();
    assertThat(here.shown("gss_" + secret.substring(4))).isEmpty();
    assertThat(here.shown("gsp_' or '1'='1")).isEmpty();
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, Reason reason) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
