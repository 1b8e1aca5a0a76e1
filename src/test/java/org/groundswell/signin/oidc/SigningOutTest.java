package org.groundswell.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.id.Audience;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.JWTID;
import com.nimbusds.oauth2.sdk.id.Subject;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.SessionID;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.groundswell.harness.Database;
import org.groundswell.journal.Event;
import org.groundswell.signin.NodeParts;
import org.groundswell.signin.Sessions.Begun;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;

/** What a logout that is believed ends: one session of the provider, or all of a subject's. */
class SigningOutTest {

  private final Node node = new Node(Database.h2(), Map.of());
  private final UUID root = node.agency.unit("Agency", null);
  private final UUID ana = node.agency.person(root);
  private final UUID ben = node.agency.person(root);
  private final Begun laptop = node.begin(ana, "ana", "sid-1");
  private final Begun laptopAgain = node.begin(ana, "ana", "sid-1");
  private final Begun phone = node.begin(ana, "ana", "sid-2");
  private final Begun another = node.begin(ben, "ben", "sid-3");

  @Test
  void aSessionOfTheProviderTakesEveryOneOfOursThatCameFromItAndNoOther() {
    node.signingOut.end(logout("1", "ana", "sid-1"));

    assertThat(isAlive(laptop)).isFalse();
    assertThat(isAlive(laptopAgain)).isFalse();
    assertThat(isAlive(phone)).isTrue();
    assertThat(isAlive(another)).isTrue();
  }

  @Test
  void withoutASessionEverythingOfTheSubjectEnds() {
    node.signingOut.end(logout("1", "ana", null));

    assertThat(isAlive(laptop)).isFalse();
    assertThat(isAlive(phone)).isFalse();
    assertThat(isAlive(another)).isTrue();
  }

  @Test
  void oneLogoutIsOneEntryForThePersonWithIdsAndFactsAlone() {
    node.agency.journal.clear();

    node.signingOut.end(logout("1", "ana", "sid-1"));

    assertThat(node.agency.journal).hasSize(1);
    Event entry = node.agency.journal.getFirst();
    assertThat(entry.type()).isEqualTo("signed-out");
    assertThat(entry.facts()).containsOnly(Map.entry("cause", "provider"));
  }

  @Test
  void aLogoutThatIsShownAgainEndsNothing() {
    node.signingOut.end(logout("1", "ana", "sid-1"));
    Begun anew = node.begin(ana, "ana", "sid-1");

    assertThatThrownBy(() -> node.signingOut.end(logout("1", "ana", "sid-1")))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(OidcRefusal.LOGOUT_NOT_TRUSTED));
    assertThat(isAlive(anew)).isTrue();
  }

  private boolean isAlive(Begun begun) {
    return NodeParts.isAlive(node.sessions, begun);
  }

  private static LogoutTokenClaimsSet logout(String jti, String subject, String sid) {
    return new LogoutTokenClaimsSet(
        new Issuer(Node.ISSUER),
        new Subject(subject),
        new Audience("groundswell").toSingleAudienceList(),
        new Date(),
        new Date(System.currentTimeMillis() + 60_000),
        new JWTID(jti),
        sid == null ? null : new SessionID(sid));
  }
}
