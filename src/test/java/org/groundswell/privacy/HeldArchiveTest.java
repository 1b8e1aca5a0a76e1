package org.groundswell.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.groundswell.harness.Database;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.Pens;
import org.groundswell.storage.Sql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeldArchiveTest {

  private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private final Sql sql = new Sql(Database.h2().dataSource());
  private final SmallUnit unit = new SmallUnit(sql, CLOCK);
  private final PersonalRecords records = new PersonalRecords(Pens.NONE, sql);
  private final UUID ama = unit.clerks.getFirst();

  static Stream<Database> databases() {
    return Stream.of(Database.h2(), Database.postgresql());
  }

  private void imports(UUID by, int runs, String name) {
    imports(sql, by, runs, name);
  }

  private static void imports(Sql sql, UUID by, int runs, String name) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      rows.add(new Object[] {new UUID(by.getLeastSignificantBits(), i), name, NOW, by});
    }
    sql.batch(
        "insert into import_run (id, name, format, started_at, started_by, position, good,"
            + " unchanged, bad) values (?, ?, 'groundswell', ?, ?, 0, 0, 0, 0)",
        rows);
  }

  @ParameterizedTest
  @MethodSource("databases")
  void holdsTheFilesThatOnesSelfAttachedAndNobodyElses(Database database) throws IOException {
    Sql tables = new Sql(database.dataSource());
    SmallUnit office = new SmallUnit(tables, CLOCK);
    UUID kofi = office.clerks.getFirst();
    UUID esi = office.clerks.getLast();
    UUID proposal = propose(tables, office, kofi);
    UUID mine = attach(tables, proposal, kofi, "Mine, and mine alone");
    attach(tables, proposal, esi, "Hers");

    Map<String, String> archive = archiveOf(new PersonalRecords(Pens.NONE, tables), kofi);

    assertThat(archive).containsEntry("files/" + mine + "-note.txt", "Mine, and mine alone");
    assertThat(archive.values()).noneMatch("Hers"::equals);
  }

  private static UUID propose(Sql tables, SmallUnit office, UUID author) {
    UUID id = UUID.randomUUID();
    tables.update(
        "insert into proposal (id, title, state, decision_right, visibility, hidden,"
            + " first_author_id, unit_id, desk_unit_id, revision, created_at, updated_at,"
            + " supports, comments, endorsements, external_supports, version) values (?, 'Benches',"
            + " 'submitted', 'ask', 'agency', false, ?, ?, ?, 1, ?, ?, 0, 0, 0, 0, 1)",
        id,
        author,
        office.counter,
        office.counter,
        NOW,
        NOW);
    return id;
  }

  private static UUID attach(Sql tables, UUID proposal, UUID by, String words) {
    UUID id = UUID.randomUUID();
    tables.update(
        "insert into attachment (id, proposal_id, uploader_id, name, kind, size, digest, at,"
            + " reading, attempts) values (?, ?, ?, 'note.txt', 'text', 1, '', ?, 'read', 1)",
        id,
        proposal,
        by,
        NOW);
    for (int half = 0; half < 2; half++) {
      int middle = words.length() / 2;
      String part = half == 0 ? words.substring(0, middle) : words.substring(middle);
      tables.update(
          "insert into attachment_piece (attachment_id, position, content) values (?, ?, ?)",
          id,
          half,
          part.getBytes(StandardCharsets.UTF_8));
    }
    return id;
  }

  private Map<String, String> archiveOf(UUID person) throws IOException {
    return archiveOf(records, person);
  }

  private static Map<String, String> archiveOf(PersonalRecords records, UUID person)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new HeldArchive(records, records.placesOf(person), NOW).write(bytes);
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  private static JsonObject dataOf(Map<String, String> archive) {
    return Json.createReader(new StringReader(archive.get(HeldArchive.DATA))).readObject();
  }

  @Test
  void hasAPageToReadAndTheSameAsData() throws IOException {
    imports(ama, 2, "Ideas of 2025");

    Map<String, String> archive = archiveOf(ama);

    assertThat(archive.keySet()).containsExactly("read-me.html", "records.json");
    JsonObject data = dataOf(archive);
    assertThat(data.getString("at")).isEqualTo(NOW.toString());
    JsonArray runs = data.getJsonObject("records").getJsonArray("import_run");
    assertThat(runs).hasSize(2);
    assertThat(runs.getJsonObject(0).getString("name")).isEqualTo("Ideas of 2025");
    assertThat(archive.get("read-me.html"))
        .contains("Who you are", "Ideas of 2025", "In all: 2", "2026-05-04 12:00:00");
  }

  @Test
  void hasTheSameRowsAsTheDataThatProgramsAskFor() throws IOException {
    imports(ama, 3, "Ideas");

    JsonObject data = dataOf(archiveOf(ama)).getJsonObject("records");

    records
        .of(ama)
        .forEach(
            (table, rows) -> assertThat(data.getJsonArray(table)).as(table).hasSameSizeAs(rows));
  }

  @ParameterizedTest
  @MethodSource("databases")
  void hasEveryRowOnceHoweverManyPagesThereAre(Database database) throws IOException {
    int many = 2 * PersonalRecords.PAGE + 1;
    Sql tables = new Sql(database.dataSource());
    UUID somebody = new SmallUnit(tables, CLOCK).director;
    imports(tables, somebody, many, "Ideas");

    JsonArray runs =
        dataOf(archiveOf(new PersonalRecords(Pens.NONE, tables), somebody))
            .getJsonObject("records")
            .getJsonArray("import_run");

    assertThat(runs.stream().map(row -> row.asJsonObject().getString("id")).distinct())
        .hasSize(many);
  }

  @Test
  void saysWordsBeforeIdsOnThePageAndLeavesOutWhatOnlyTheMachineNeeds() throws IOException {
    Map<String, String> archive = archiveOf(ama);

    assertThat(archive.get(HeldArchive.PAGE))
        .containsSubsequence("<dt>name</dt>", "<dt>id</dt>", "<dt>unit id</dt>")
        .doesNotContain("<dt>search name</dt>", "<dt>version</dt>");
    assertThat(archive.get(HeldArchive.DATA)).contains("search_name", "version");
  }

  @Test
  void hasNothingOfAnybodyElse() throws IOException {
    imports(unit.clerks.get(1), 1, "Of somebody else");

    assertThat(archiveOf(ama).toString()).doesNotContain("Of somebody else");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "a & b", "</dd><img src=x>"})
  void whatPeopleWroteIsTextOnThePage(String words) throws IOException {
    imports(ama, 1, words);

    assertThat(archiveOf(ama).get("read-me.html")).doesNotContain(words).contains("&");
    assertThat(dataOf(archiveOf(ama)).toString()).contains(words.substring(0, 2));
  }

  @Test
  void aTableThatNobodyHasDescribedIsOnThePageUnderItsOwnName() throws IOException {
    imports(ama, 1, "Ideas");

    assertThat(archiveOf(ama).get("read-me.html")).contains("<h2>import run</h2>");
  }
}
