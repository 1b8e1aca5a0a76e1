package org.groundswell.signin.oidc;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.groundswell.directory.change.Agency;
import org.groundswell.harness.Database;
import org.groundswell.harness.Transactions;
import org.groundswell.signin.NodeParts;
import org.groundswell.signin.Sessions;
import org.groundswell.signin.SignInSettings;
import org.groundswell.signin.oidc.Provider.Proven;

/** One server's sign-in by the provider, on the tables of a database, without a container. */
final class Node {

  static final String ISSUER = "https://login.agency.example";

  final Agency agency;
  final Identities identities;
  final ProviderSessions providerSessions;
  final Sessions sessions;
  final Unlinking unlinking;
  final SigningOut signingOut;

  private final Transactions transactions;
  private final Admitting admitting;

  Node(Database database, Map<String, String> settings) {
    this(database, settings, "");
  }

  Node(Database database, Map<String, String> more, String administrators) {
    transactions = new Transactions(database.dataSource());
    agency = new Agency(transactions);
    OidcSettings settings = Settings.with(more);
    SignInSettings modes = new SignInSettings("oidc", "127.0.0.1", 30);
    identities = new Identities(agency.sql, agency.clock());
    sessions = NodeParts.sessions(agency);
    providerSessions = new ProviderSessions(sessions, agency.journal::add, agency.sql);
    unlinking = new Unlinking(modes, settings, identities, providerSessions, agency.journal::add);
    signingOut = new SigningOut(settings, providerSessions, agency.sql, agency.clock());
    admitting =
        new Admitting(
            settings,
            identities,
            agency.accounts,
            agency.staffing,
            new Placing(
                settings,
                agency.directory,
                agency.staffing,
                agency.appointing,
                agency.reorganising,
                agency.administrators,
                NodeParts.named(administrators, modes, agency)),
            agency.directory);
  }

  /** What the provider says of somebody whose address it has verified. */
  static Claims claims(String subject, String userName, String... groups) {
    return new Claims(
        ISSUER,
        subject,
        "Ama Owusu",
        userName + "@agency.example",
        true,
        userName,
        List.of(groups));
  }

  UUID admit(Claims claims) {
    return inTransaction(() -> admitting.admit(claims));
  }

  Sessions.Begun begin(UUID person, String subject, String sid) {
    return providerSessions.begin(
        person, new Proven(claims(subject, subject), subject, sid, "id-token"));
  }

  <T> T inTransaction(Supplier<T> work) {
    AtomicReference<T> answer = new AtomicReference<>();
    transactions.run(() -> answer.set(work.get()));
    return answer.get();
  }
}
