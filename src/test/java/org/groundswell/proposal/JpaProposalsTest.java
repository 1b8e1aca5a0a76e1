package org.groundswell.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groundswell.proposal.ProposalFixtures.MONDAY;
import static org.groundswell.proposal.ProposalFixtures.aDraft;
import static org.groundswell.proposal.ProposalFixtures.promiseFrom;
import static org.groundswell.proposal.ProposalFixtures.someId;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.groundswell.harness.Database;
import org.groundswell.pipeline.AnswerCode;
import org.groundswell.pipeline.State;
import org.groundswell.proposal.ProposalDraft.Audience;
import org.groundswell.rights.Visibility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JpaProposalsTest {

  static Stream<Database> databases() {
    return Stream.of(Database.h2(), Database.postgresql());
  }

  private final UUID unit = someId();
  private final UUID author = someId();
  private final UUID colleague = someId();
  private final UUID other = someId();

  @ParameterizedTest
  @MethodSource("databases")
  void keepsAProposalWhole(Database database) throws SQLException {
    people(database);
    Proposal draft = aDraft(author, unit);
    draft.writeWith(List.of(colleague));
    draft.showTo(new Audience(Visibility.CIRCLE, null, List.of(other, colleague)));

    database.inTransaction(entities -> new JpaProposals(entities).add(draft));

    database.inTransaction(
        entities -> {
          Proposal found = new JpaProposals(entities).find(draft.id()).orElseThrow();
          assertThat(found.state()).isEqualTo(State.DRAFT);
          assertThat(found.authors()).containsExactly(author, colleague);
          assertThat(found.facts().circle()).containsExactlyInAnyOrder(other, colleague);
          assertThat(found.facts().visibility()).isEqualTo(Visibility.CIRCLE);
          assertThat(found.promise()).isEmpty();
          assertThat(found.title()).isEqualTo(draft.title());
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void changesAuthorsCirclesAndThePromiseInPlace(Database database) throws SQLException {
    people(database);
    Proposal draft = aDraft(author, unit);
    draft.writeWith(List.of(colleague, other));
    draft.showTo(new Audience(Visibility.CIRCLE, null, List.of(other)));
    database.inTransaction(entities -> new JpaProposals(entities).add(draft));

    database.inTransaction(
        entities -> {
          JpaProposals proposals = new JpaProposals(entities);
          Proposal found = proposals.find(draft.id()).orElseThrow();
          found.writeWith(List.of(other));
          found.showTo(Audience.AGENCY);
          found.submit(MONDAY, promiseFrom(MONDAY));
          proposals.keep(Revision.of(found, author, MONDAY));
        });
    database.inTransaction(
        entities -> {
          Proposal found = new JpaProposals(entities).find(draft.id()).orElseThrow();
          found.answered(AnswerCode.PARK, someId(), MONDAY, ProposalFixtures.CALENDAR);
          found.comeBackOn(LocalDate.of(2026, 6, 1));
        });

    database.inTransaction(
        entities -> {
          Proposal found = new JpaProposals(entities).find(draft.id()).orElseThrow();
          assertThat(found.authors()).containsExactly(author, other);
          assertThat(found.facts().circle()).isEmpty();
          assertThat(found.state()).isEqualTo(State.PARKED);
          assertThat(found.revisitOn()).contains(LocalDate.of(2026, 6, 1));
          assertThat(found.promise()).contains(promiseFrom(MONDAY).decided(MONDAY));
          assertThat(found.version()).isEqualTo(3);
        });
  }

  @ParameterizedTest
  @MethodSource("databases")
  void forgetsADraft(Database database) throws SQLException {
    people(database);
    Proposal draft = aDraft(author, unit);
    draft.writeWith(List.of(colleague));
    database.inTransaction(entities -> new JpaProposals(entities).add(draft));

    database.inTransaction(
        entities -> {
          JpaProposals proposals = new JpaProposals(entities);
          proposals.remove(proposals.find(draft.id()).orElseThrow());
        });

    database.inTransaction(
        entities -> assertThat(new JpaProposals(entities).find(draft.id())).isEmpty());
  }

  private void people(Database database) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into unit (id, name, slug, path, position, version) values ('%s', 'Unit', 'unit', '/%s/', 0, 0)"
              .formatted(unit, unit));
      for (UUID person : List.of(author, colleague, other)) {
        statement.execute(
            "insert into person (id, name, search_name, unit_id, version) values ('%s', 'A', 'a', '%s', 0)"
                .formatted(person, unit));
      }
    }
  }
}
