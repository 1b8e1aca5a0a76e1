package org.groundswell.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.groundswell.harness.Database;
import org.groundswell.journal.Batch;
import org.groundswell.journal.Entry;
import org.groundswell.journal.JournalReader;
import org.groundswell.rights.VisibleScope;
import org.groundswell.search.lucene.IndexedProposal;
import org.groundswell.search.lucene.SearchQuery;
import org.groundswell.signin.SignInTables;
import org.groundswell.theme.Themes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index in its service: what is followed and answered while it mends itself. */
class SearchIndexTest {

  private static final VisibleScope ANYBODY =
      new VisibleScope(new UUID(9, 9), Set.of(), Set.of(), false);

  @TempDir Path folder;

  private final Database database = Database.h2();
  private final SignInTables tables = new SignInTables(database);
  private final UUID ama = tables.person("ama");
  private SearchIndex search;

  @BeforeEach
  void fill() {
    for (int i = 0; i < 3 * IndexedTables.PAGE; i++) {
      propose("Lamps");
    }
    search = started("en,fr,de", page -> {});
    search.heal();
  }

  @AfterEach
  void stop() {
    search.close();
    database.close();
  }

  @Test
  void answersAndFollowsWhileItIsRebuiltAndMissesNothing() {
    UUID late = UUID.randomUUID();
    search.close();
    search =
        started(
            "en,fr,de",
            page -> {
              assertThat(found("lamps")).isEqualTo(3 * IndexedTables.PAGE);
              assertThat(search.state()).isEqualTo("rebuilding");
              if (tables
                  .sql()
                  .list("select id from proposal where id = ?", row -> 1, late)
                  .isEmpty()) {
                propose(late, "Bicycles");
                follow(late, 7);
                assertThat(found("bicycles")).as("in the old one at once").isEqualTo(1);
                tables.sql().update("update proposal set title = 'Trams' where id = ?", late);
                follow(late, 8);
              }
            });

    search.forget();
    search.heal();

    assertThat(search.state()).isEqualTo("ready");
    assertThat(found("trams")).isEqualTo(1);
    assertThat(found("bicycles")).isZero();
    assertThat(found("lamps")).isEqualTo(3 * IndexedTables.PAGE);
    assertThat(search.position()).isEqualTo(8);
  }

  @Test
  void answersFromAnIndexOfOtherLanguagesUntilThereIsOneOfThese() {
    search.close();
    search = started("en,fr", page -> assertThat(found("lamps")).isEqualTo(3 * IndexedTables.PAGE));
    assertThat(search.state()).isEqualTo("incomplete");

    search.heal();

    assertThat(search.state()).isEqualTo("ready");
  }

  @Test
  void beginsAnewAfterARebuildThatDied() {
    AtomicBoolean dies = new AtomicBoolean(true);
    search.close();
    search =
        started(
            "en,fr,de",
            page -> {
              if (dies.get()) {
                throw new IllegalStateException("The process is killed.");
              }
            });
    search.forget();
    search.heal();
    assertThat(found("lamps")).isEqualTo(3 * IndexedTables.PAGE);

    dies.set(false);
    search.forget();
    search.heal();
    search.heal();
    assertThat(search.state()).isEqualTo("ready");
    assertThat(found("lamps")).isEqualTo(3 * IndexedTables.PAGE);
  }

  @Test
  void followsOnAndHealsAfterItsFilesWereCutOff() throws IOException {
    search.index().commit();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".cfs")).toList()) {
        try (FileChannel bytes = FileChannel.open(file, StandardOpenOption.WRITE)) {
          bytes.truncate(0);
        }
      }
    }
    found("lamps");
    UUID late = UUID.randomUUID();
    propose(late, "Trams");
    follow(late, 9);
    search.tend();

    assertThat(search.index().needsRebuild()).isTrue();
    assertThat(search.state()).isIn("failed", "incomplete");
    search.heal();

    assertThat(search.state()).isEqualTo("ready");
    assertThat(found("lamps")).isEqualTo(3 * IndexedTables.PAGE);
    assertThat(found("trams")).isEqualTo(1);
    assertThat(search.position()).isEqualTo(9);
  }

  private SearchIndex started(String languages, Consumer<List<IndexedProposal>> beforePage) {
    IndexedTables reading =
        new IndexedTables(tables.sql(), tables.directory(), new Themes(tables.sql())) {
          @Override
          void readAll(Consumer<List<IndexedProposal>> page) {
            super.readAll(
                each -> {
                  beforePage.accept(each);
                  page.accept(each);
                });
          }
        };
    SearchIndex started =
        new SearchIndex(
            new JournalReader(database.dataSource()), reading, folder.toString(), languages);
    started.open();
    return started;
  }

  private void follow(UUID proposal, long sequence) {
    Entry entry =
        new Entry(
            sequence,
            UUID.randomUUID(),
            SignInTables.MONDAY,
            null,
            "proposal",
            proposal,
            "submitted",
            1,
            Map.of());
    search.follow(new Batch(List.of(entry), sequence));
  }

  private long found(String text) {
    return search
        .index()
        .search(
            new SearchQuery(
                text,
                ANYBODY,
                SearchQuery.Filter.NONE,
                new SearchQuery.Order.Newest(),
                new SearchQuery.Slice(0, 1)))
        .total();
  }

  private void propose(String title) {
    propose(UUID.randomUUID(), title);
  }

  private void propose(UUID id, String title) {
    UUID unit = tables.directory().person(ama).orElseThrow().unit().id();
    tables
        .sql()
        .update(
            "insert into proposal (id, title, problem, state, decision_right, visibility, hidden,"
                + " first_author_id, unit_id, desk_unit_id, revision, created_at, updated_at,"
                + " supports, comments, endorsements, external_supports, version) values (?, ?,"
                + " 'It is dark', 'submitted', 'ask', 'agency', false, ?, ?, ?, 1, ?, ?,"
                + " 0, 0, 0, 0, 0)",
            id,
            title,
            ama,
            unit,
            unit,
            SignInTables.MONDAY,
            SignInTables.MONDAY);
    tables.sql().update("insert into proposal_author values (?, ?, 0)", id, ama);
  }
}
