package org.groundswell.signin.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.groundswell.rights.Ceiling;
import org.groundswell.signin.OwnAddress;
import org.groundswell.signin.Recognised;
import org.groundswell.signin.SignInRefusal;
import org.groundswell.signin.SignInSettings;
import org.groundswell.signin.SignInTables;
import org.groundswell.web.Reason;
import org.groundswell.web.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From a code to a reader who is recognised, on both databases. */
class ExchangingTest {

  private static final String HERE = "https://ideas.agency.example";
  private static final String INTRANET = "https://intranet.agency.example";
  private static final int PER_MINUTE = 20;
  private static final int REFUSALS = 5;

  private record Situation(
      SignInTables tables,
      HostTokens tokens,
      Installations installations,
      Installing installing,
      Exchanging exchanging,
      UUID ama,
      UUID installation) {

    static Situation in(SignInTables tables) {
      HostTokens tokens = new HostTokens(tables.sql(), tables.directory(), tables);
      Installations installations = new Installations(tables.sql(), tables);
      Installing installing =
          new Installing(
              installations,
              new Codes(tables.sql(), tables),
              tables.journal(),
              tables.ids(),
              tables);
      UUID ama = tables.person("ama");
      return new Situation(
          tables,
          tokens,
          installations,
          installing,
          exchanging(tables, tokens, installations),
          ama,
          registered(installing, ama));
    }

    static Exchanging exchanging(
        SignInTables tables, HostTokens tokens, Installations installations) {
      HostSettings settings =
          new HostSettings(
              new SignInSettings("host-assertion", "127.0.0.1", 30),
              new OwnAddress(Optional.of(HERE + "/")),
              "external-id",
              PER_MINUTE,
              REFUSALS);
      return new Exchanging(installations, tokens, tables.accounts(), settings, tables);
    }

    static UUID registered(Installing installing, UUID by) {
      String code = installing.invite(by).code().text();
      return installing.register(draft(code, Pairs.INTRANET.toPublicJWK().toJSONString())).id();
    }

    String assertion(String subject, String id) {
      JWTClaimsSet claims =
          new JWTClaimsSet.Builder()
              .issuer(installation.toString())
              .subject(subject)
              .audience(HERE)
              .issueTime(Date.from(tables.instant()))
              .expirationTime(Date.from(tables.instant().plusSeconds(60)))
              .jwtID(id)
              .build();
      return signed(claims);
    }

    String token(String id) {
      return exchanging.exchange(assertion("hr-ama", id), from("192.0.2.1")).token().text();
    }

    Optional<Recognised> shown(String token) {
      return new HostReaders(tokens).byBearerToken(token);
    }
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void makesTheReaderKnownForFiveMinutesBelowTheCeilingOfAnIntranetsWord(SignInTables tables) {
    Situation here = Situation.in(tables);
    String token = here.token("1");

    Recognised known = here.shown(token).orElseThrow();
    assertThat(token).matches("gsh_[A-Za-z0-9_-]{43}");
    assertThat(known.person()).isEqualTo(here.ama());
    assertThat(known.ceiling()).isEqualTo(Ceiling.HOST_ASSERTION);
    assertThat(known.unasked()).isFalse();
    tables.pass(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(here.shown(token)).isPresent();
    tables.pass(Duration.ofSeconds(1));
    assertThat(here.shown(token)).isEmpty();
    assertThat(new HostReaders(here.tokens()).stillHolds(known)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void takesAnAssertionOnceOnWhateverNodeAndNeverAgainAfterTidying(SignInTables tables) {
    Situation here = Situation.in(tables);
    String assertion = here.assertion("hr-ama", "1");
    here.exchanging().exchange(assertion, from("192.0.2.1"));
    Exchanging otherNode = Situation.exchanging(tables, here.tokens(), here.installations());

    refused(() -> otherNode.exchange(assertion, from("192.0.2.2")), HostRefusal.ASSERTION_REFUSED);
    tables.pass(AssertionReader.LONGEST_LIFE.plus(AssertionReader.SKEW));
    here.tokens().tidy();
    refused(() -> otherNode.exchange(assertion, from("192.0.2.2")), HostRefusal.ASSERTION_REFUSED);
    tables.pass(HostTokens.LIFE);
    here.tokens().tidy();
    refused(() -> otherNode.exchange(assertion, from("192.0.2.2")), HostRefusal.ASSERTION_REFUSED);
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void givesOneTokenToSixteenWhoSendTheSameAtOnce(SignInTables tables) throws Exception {
    Situation here = Situation.in(tables);
    String assertion = here.assertion("hr-ama", "1");
    Callable<Boolean> sending =
        () -> {
          try {
            here.exchanging().exchange(assertion, from(UUID.randomUUID().toString()));
            return true;
          } catch (Refusal refused) {
            return false;
          }
        };

    int bought = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (var answer : threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> sending).toList())) {
        bought += answer.get() ? 1 : 0;
      }
    }

    assertThat(bought).isEqualTo(1);
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void knowsNobodyWhomTheDirectoryDoesNotKnowToday(SignInTables tables) {
    Situation here = Situation.in(tables);

    refused(() -> exchange(here, "hr-nobody", "1"), HostRefusal.ASSERTION_REFUSED);
    refused(() -> exchange(here, "ama", "2"), HostRefusal.ASSERTION_REFUSED);
    tables.leaves(here.ama(), LocalDate.of(2026, 5, 4));
    refused(() -> exchange(here, "hr-ama", "3"), HostRefusal.ASSERTION_REFUSED);
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void forgetsAReaderWhoLeavesWithinTheFiveMinutes(SignInTables tables) {
    Situation here = Situation.in(tables);
    String token = here.token("1");

    tables.leaves(here.ama(), LocalDate.of(2026, 5, 4));

    assertThat(here.shown(token)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void believesADisabledIntranetAgainOnlyWhenItIsEnabledAndNoLongerWhenItIsRemoved(
      SignInTables tables) {
    Situation here = Situation.in(tables);
    String token = here.token("1");

    here.installing().disable(here.installation(), here.ama());
    assertThat(here.shown(token)).isEmpty();
    refused(() -> exchange(here, "hr-ama", "2"), HostRefusal.ASSERTION_REFUSED);
    here.installing().enable(here.installation(), here.ama());
    assertThat(here.shown(token)).isPresent();
    assertThat(here.shown(here.token("3"))).isPresent();
    here.installing().remove(here.installation(), here.ama());
    assertThat(here.shown(token)).isEmpty();
    refused(() -> exchange(here, "hr-ama", "4"), HostRefusal.ASSERTION_REFUSED);
    refused(
        () -> here.installing().enable(here.installation(), here.ama()),
        HostRefusal.NO_SUCH_INSTALLATION);
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void takesNoAssertionFromAnotherPageThanTheIntranets(SignInTables tables) {
    Situation here = Situation.in(tables);

    refused(
        () ->
            here.exchanging()
                .exchange(
                    here.assertion("hr-ama", "1"),
                    new Exchanging.From("192.0.2.1", Optional.of("https://evil.example"))),
        HostRefusal.ASSERTION_REFUSED);
    assertThat(
            here.exchanging()
                .exchange(
                    here.assertion("hr-ama", "1"),
                    new Exchanging.From("192.0.2.1", Optional.of(INTRANET)))
                .token())
        .isNotNull();
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void changesKeysWithoutAPauseAndKeepsTheLast(SignInTables tables) {
    Situation here = Situation.in(tables);
    String old = thumbprint(here);

    refused(
        () -> here.installing().retireKey(here.installation(), old, here.ama()),
        HostRefusal.KEY_IS_THE_LAST);
    here.installing()
        .addKey(here.installation(), Pairs.OTHER.toPublicJWK().toJSONString(), here.ama());
    assertThat(here.shown(here.token("1"))).isPresent();
    here.installing().retireKey(here.installation(), old, here.ama());
    refused(() -> exchange(here, "hr-ama", "2"), HostRefusal.ASSERTION_REFUSED);
    refused(
        () ->
            here.installing()
                .addKey(
                    here.installation(), Pairs.INTRANET.toPublicJWK().toJSONString(), here.ama()),
        HostRefusal.KEY_IS_KNOWN);
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void takesACodeOnceAndForADay(SignInTables tables) {
    Situation here = Situation.in(tables);
    String code = here.installing().invite(here.ama()).code().text();
    String late = here.installing().invite(here.ama()).code().text();
    String key = Pairs.OTHER.toPublicJWK().toJSONString();

    refused(
        () -> here.installing().register(draft("gsi_" + "a".repeat(43), key)),
        HostRefusal.INSTALLATION_CODE_REFUSED);
    here.installing().register(draft(code, key));
    refused(
        () -> here.installing().register(draft(code, otherKey())),
        HostRefusal.INSTALLATION_CODE_REFUSED);
    tables.pass(Codes.LIFE);
    refused(
        () -> here.installing().register(draft(late, otherKey())),
        HostRefusal.INSTALLATION_CODE_REFUSED);
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void writesOnlyIdsIntoTheJournal(SignInTables tables) {
    Situation here = Situation.in(tables);
    here.token("1");

    assertThat(tables.journalled().toString())
        .contains("host-invited", "host-installed", thumbprint(here))
        .doesNotContain("gsi_", "gsh_", "Our intranet", INTRANET);
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void letsAnAddressWaitAfterTooManyRefusalsAndNobodyElse(SignInTables tables) {
    Situation here = Situation.in(tables);
    for (int i = 0; i < REFUSALS; i++) {
      refused(
          () -> here.exchanging().exchange("nonsense", from("192.0.2.9")),
          HostRefusal.ASSERTION_REFUSED);
    }

    refused(
        () -> here.exchanging().exchange(here.assertion("hr-ama", "good"), from("192.0.2.9")),
        SignInRefusal.TOO_MANY_SIGN_INS);
    assertThat(here.shown(here.token("good"))).isPresent();
    tables.pass(Duration.ofMinutes(1));
    refused(
        () -> here.exchanging().exchange("nonsense", from("192.0.2.9")),
        HostRefusal.ASSERTION_REFUSED);
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void takesSoManyAssertionsOfAnInstallationInAMinuteAndNotOneMore(SignInTables tables) {
    Situation here = Situation.in(tables);
    IntStream.range(0, PER_MINUTE).forEach(i -> here.token("n" + i));

    refused(() -> here.token("one more"), SignInRefusal.TOO_MANY_SIGN_INS);
    tables.pass(Duration.ofMinutes(1));
    assertThat(here.shown(here.token("later"))).isPresent();
  }

  @ParameterizedTest
  @MethodSource("org.groundswell.signin.SignInTables#everywhere")
  void remembersWhenAnIntranetLastVouched(SignInTables tables) {
    Situation here = Situation.in(tables);
    here.token("1");
    tables.pass(HostTokens.LIFE);
    here.tokens().tidy();

    assertThat(here.installations().find(here.installation()).orElseThrow().lastUsedAt())
        .isEqualTo(SignInTables.MONDAY);
    assertThat(tables.sql().list("select person_id from host_bearer", row -> 1)).isEmpty();
  }

  private static void exchange(Situation here, String subject, String id) {
    here.exchanging().exchange(here.assertion(subject, id), from("192.0.2.1"));
  }

  private static Exchanging.From from(String address) {
    return new Exchanging.From(address, Optional.empty());
  }

  private static HostDraft draft(String code, String key) {
    return new HostDraft(code, "Our intranet", INTRANET, key);
  }

  private static String otherKey() {
    return Pairs.THIRD.toPublicJWK().toJSONString();
  }

  private static String thumbprint(Situation here) {
    List<HostKey> keys = here.installations().find(here.installation()).orElseThrow().keys();
    return keys.getFirst().thumbprint();
  }

  private static String signed(JWTClaimsSet claims) {
    try {
      SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims);
      jwt.sign(new RSASSASigner(Pairs.INTRANET));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, Reason reason) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
