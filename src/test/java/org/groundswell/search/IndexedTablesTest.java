package org.groundswell.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.groundswell.journal.Entry;
import org.groundswell.search.lucene.IndexedProposal;
import org.groundswell.signin.SignInTables;
import org.groundswell.theme.Themes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an entry of the journal may change in the index, on both databases. */
class IndexedTablesTest {

  private static final String EVERYWHERE = "org.groundswell.signin.SignInTables#everywhere";

  @ParameterizedTest
  @MethodSource(EVERYWHERE)
  void looksAgainAtTheProposalsOfWhomeverIsCalledOtherwise(SignInTables tables) {
    UUID ama = tables.person("ama");
    UUID proposal = propose(tables, ama);
    propose(tables, tables.person("kofi"));
    IndexedTables indexed = indexed(tables);
    indexed.read(List.of(proposal));

    tables.sql().update("update person set name = 'Ama Newname' where id = ?", ama);

    assertThat(indexed.touchedBy(entry("person", ama, "described"))).containsExactly(proposal);
    assertThat(indexed.read(List.of(proposal)))
        .extracting(IndexedProposal::words)
        .allSatisfy(words -> assertThat(words.people()).contains("Ama Newname"));
  }

  @ParameterizedTest
  @MethodSource(EVERYWHERE)
  void looksAgainAtTheProposalsOfAUnitThatIsCalledOtherwise(SignInTables tables) {
    UUID proposal = propose(tables, tables.person("ama"));
    UUID unit = unitOf(tables, proposal);

    assertThat(indexed(tables).touchedBy(entry("unit", unit, "renamed"))).contains(proposal);
    assertThat(indexed(tables).touchedBy(entry("unit", UUID.randomUUID(), "renamed"))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource(EVERYWHERE)
  void knowsAProposalByItsThemeAndByWhatWasMergedIntoIt(SignInTables tables) {
    UUID proposal = propose(tables, tables.person("ama"));
    UUID forms = theme(tables, "forms", null);
    UUID paper = theme(tables, "paper", forms);
    tables
        .sql()
        .update(
            "insert into proposal_theme (proposal_id, theme_id) values (?, ?)", proposal, forms);
    Entry merged =
        new Entry(
            1,
            UUID.randomUUID(),
            SignInTables.MONDAY,
            null,
            "theme",
            paper,
            "merged",
            1,
            Map.of("into", forms.toString()));

    assertThat(indexed(tables).touchedBy(merged)).containsExactly(proposal);
    assertThat(indexed(tables).read(List.of(proposal)))
        .extracting(IndexedProposal::standing)
        .allSatisfy(
            standing -> {
              assertThat(standing.themes()).containsExactly("forms");
              assertThat(standing.formerThemes()).containsExactly("paper");
            });
  }

  private static UUID theme(SignInTables tables, String slug, UUID mergedInto) {
    UUID id = UUID.randomUUID();
    tables
        .sql()
        .update(
            "insert into theme (id, slug, name, offered_as, description, position,"
                + " merged_into_id, version) values (?, ?, ?, ?, '', 0, ?, 0)",
            id,
            slug,
            slug,
            mergedInto == null ? slug : null,
            mergedInto);
    return id;
  }

  @ParameterizedTest
  @MethodSource(EVERYWHERE)
  void looksAtTheProposalThatAnEntryIsAbout(SignInTables tables) {
    UUID proposal = UUID.randomUUID();

    assertThat(indexed(tables).touchedBy(entry("proposal", proposal, "supported")))
        .isEqualTo(Set.of(proposal));
  }

  @ParameterizedTest
  @MethodSource(EVERYWHERE)
  void readsNamesAndWordsOfTheFilesThatCanBeOpened(SignInTables tables) {
    UUID ama = tables.person("ama");
    UUID proposal = propose(tables, ama);
    attach(tables, proposal, ama, "costs.csv", "Zanzibar twelve");
    UUID removed = attach(tables, proposal, ama, "old.csv", "Forgotten words");
    tables
        .sql()
        .update("update attachment set removed_at = ? where id = ?", SignInTables.MONDAY, removed);

    assertThat(indexed(tables).read(List.of(proposal)))
        .extracting(it -> it.words().files())
        .containsExactly("costs.csv\nZanzibar twelve\n");
  }

  @ParameterizedTest
  @MethodSource(EVERYWHERE)
  void readsWhatWasAnsweredToACampaign(SignInTables tables) {
    UUID proposal = propose(tables, tables.person("ama"));
    UUID campaign = UUID.randomUUID();
    UUID field = UUID.randomUUID();
    tables
        .sql()
        .update(
            "insert into campaign (id, slug, title, opens_on, external)"
                + " values (?, 'visits', 'Fewer visits', ?, false)",
            campaign,
            LocalDate.of(2026, 1, 5));
    tables
        .sql()
        .update(
            "insert into campaign_field (id, campaign_id, position, label, kind, required, choices,"
                + " removed) values (?, ?, 0, 'Which counter?', 'text', false, '', false)",
            field,
            campaign);
    tables
        .sql()
        .update(
            "insert into proposal_field (proposal_id, field_id, answer) values (?, ?, 'Window nine')",
            proposal,
            field);

    assertThat(indexed(tables).read(List.of(proposal)))
        .extracting(it -> it.words().talk())
        .singleElement()
        .asString()
        .contains("Window nine");
  }

  private static UUID attach(
      SignInTables tables, UUID proposal, UUID by, String name, String words) {
    UUID id = UUID.randomUUID();
    tables
        .sql()
        .update(
            "insert into attachment (id, proposal_id, uploader_id, name, kind, size, digest, at,"
                + " reading, attempts) values (?, ?, ?, ?, 'csv', 1, '', ?, 'read', 1)",
            id,
            proposal,
            by,
            name,
            SignInTables.MONDAY);
    tables
        .sql()
        .update("insert into attachment_text (attachment_id, text) values (?, ?)", id, words);
    return id;
  }

  private static IndexedTables indexed(SignInTables tables) {
    return new IndexedTables(tables.sql(), tables.directory(), new Themes(tables.sql()));
  }

  private static Entry entry(String subject, UUID id, String type) {
    return new Entry(
        1, UUID.randomUUID(), SignInTables.MONDAY, null, subject, id, type, 1, Map.of());
  }

  private static UUID propose(SignInTables tables, UUID author) {
    UUID proposal = UUID.randomUUID();
    UUID unit = tables.directory().person(author).orElseThrow().unit().id();
    tables
        .sql()
        .update(
            "insert into proposal (id, title, problem, state, decision_right, visibility, hidden,"
                + " first_author_id, unit_id, desk_unit_id, revision, created_at, updated_at,"
                + " supports, comments, endorsements, external_supports, version) values (?,"
                + " 'Lamps', 'It is dark', 'submitted', 'ask', 'agency', false, ?, ?, ?, 1, ?, ?,"
                + " 0, 0, 0, 0, 0)",
            proposal,
            author,
            unit,
            unit,
            SignInTables.MONDAY,
            SignInTables.MONDAY);
    tables
        .sql()
        .update(
            "insert into proposal_author (proposal_id, person_id, position) values (?, ?, 0)",
            proposal,
            author);
    return proposal;
  }

  private static UUID unitOf(SignInTables tables, UUID proposal) {
    return tables
        .sql()
        .first("select unit_id from proposal where id = ?", row -> row.uuid("unit_id"), proposal)
        .orElseThrow();
  }
}
