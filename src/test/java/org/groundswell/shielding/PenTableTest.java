package org.groundswell.shielding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.groundswell.directory.Directory;
import org.groundswell.directory.DirectoryTables;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.proposal.SmallUnit;
import org.groundswell.rights.Asker;
import org.groundswell.rights.Askers;
import org.groundswell.rights.Pens;
import org.groundswell.rights.Showing;
import org.groundswell.storage.Ids;
import org.groundswell.storage.Sql;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PenTableTest extends OnEachDatabase {

  @TempDir private Path folder;

  private final DataSource source = database.dataSource();
  private final Sql sql = new Sql(source);
  private final SmallUnit unit = new SmallUnit(sql, Clock.systemUTC());
  private final Directory directory = DirectoryTables.on(source, Clock.systemUTC()).directory();
  private final UUID author = unit.clerks.getFirst();

  PenTableTest(Database.Kind kind) {
    super(kind);
  }

  private PenTable pens() {
    return new PenTable(
        new KeyRing(file().toString(), sql),
        new ShownUnits(directory, sql),
        directory,
        sql,
        new Ids(Clock.systemUTC(), new Random(3)),
        "Somebody");
  }

  private Path file() {
    return folder.resolve("keys/shield.key");
  }

  private UUID draw(PenTable pens) {
    return pens.draw(unit.as(author), UUID.randomUUID(), Showing.SHIELDED).id();
  }

  @Test
  void theFirstKeyIsReadableByItsOwnerAlone() throws IOException {
    draw(pens());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void somebodyWithAPenHasItsIdAndNothingOfTheirOwn() {
    UUID proposal = UUID.randomUUID();

    Asker behind = pens().draw(unit.as(author), proposal, Showing.SHIELDED);

    assertThat(behind.id()).isNotEqualTo(author);
    assertThat(behind.toString()).doesNotContain(author.toString());
    assertThat(pens().heldBy(author)).containsEntry(proposal, behind.id()).hasSize(1);
    assertThat(pens().showing(behind.id())).isEqualTo(Showing.SHIELDED);
  }

  @Test
  void nobodyElseHoldsIt() {
    draw(pens());

    assertThat(pens().heldBy(unit.clerks.get(1))).isEmpty();
  }

  @Test
  void whoHasTheTablesAloneCannotTellWhoOrThatTwoAreTheSame() {
    PenTable pens = pens();
    draw(pens);
    draw(pens);

    List<String> rows =
        sql.list(
            "select * from shielded_author",
            row -> row.text("blind") + " " + row.text("sealed") + " " + row.uuid("pen_id"));
    List<String> words = rows.stream().flatMap(row -> Stream.of(row.split(" "))).toList();

    assertThat(words).doesNotHaveDuplicates().hasSize(6);
    assertThat(String.join(" ", rows)).doesNotContain(author.toString());
  }

  @Test
  void manyPensAreAllFound() {
    PenTable pens = pens();
    for (int i = 0; i < 70; i++) {
      draw(pens);
    }

    assertThat(pens.heldBy(author)).hasSize(70);
  }

  @Test
  void whoEverybodyIsIsReadAtOnceAndTellsTheSame() {
    PenTable pens = pens();
    UUID other = unit.clerks.get(1);
    for (int i = 0; i < 70; i++) {
      draw(pens);
    }
    pens.draw(unit.as(other), UUID.randomUUID(), Showing.MASKED);

    Pens.Held held = pens.asOfNow();

    assertThat(held.by(author)).hasSize(70).isEqualTo(pens.heldBy(author));
    assertThat(held.by(other)).hasSize(1).isEqualTo(pens.heldBy(other));
    assertThat(held.by(unit.clerks.get(2))).isEmpty();
  }

  @Test
  void aPenIsItsHoldersAsSoonAsItIsDrawnAndUntilItIsDropped() {
    PenTable pens = pens();
    Askers askers = new Askers(directory, pens);
    assertThat(askers.of(author).orElseThrow().pens()).isEmpty();
    UUID proposal = UUID.randomUUID();

    Asker behind = pens.draw(unit.as(author), proposal, Showing.SHIELDED);
    assertThat(askers.of(author).orElseThrow().pens()).containsEntry(proposal, behind.id());

    pens.drop(behind, proposal);
    assertThat(askers.of(author).orElseThrow().pens()).isEmpty();
  }

  @Test
  void aDroppedPenIsGone() {
    UUID proposal = UUID.randomUUID();
    PenTable pens = pens();
    Asker behind = pens.draw(unit.as(author), proposal, Showing.SHIELDED);

    pens.drop(behind, proposal);

    assertThat(pens.heldBy(author)).isEmpty();
    assertThat(directory.person(behind.id())).isEmpty();
  }

  @Test
  void aLostKeyRefusesNewPensAndLosesNothingWhenItComesBack() throws IOException {
    UUID pen = draw(pens());
    Path apart = Files.move(file(), folder.resolve("apart"));

    assertThat(pens().heldBy(author)).isEmpty();
    assertThatThrownBy(() -> draw(pens()))
        .isInstanceOfSatisfying(
            Refusal.class,
            no -> assertThat(no.reason()).isEqualTo(ShieldRefusal.SHIELD_KEY_MISSING));
    assertThat(file()).doesNotExist();

    Files.move(apart, file());
    assertThat(pens().heldBy(author)).containsValue(pen);
  }

  @Test
  void anotherKeyUnderTheSameNameIsFoundOut() throws IOException {
    draw(pens());
    Files.writeString(file(), line("1"));

    assertThat(new KeyRing(file().toString(), sql).standing()).isEqualTo(KeyRing.Standing.WRONG);
    assertThatThrownBy(() -> draw(pens())).isInstanceOf(Refusal.class);
  }

  @Test
  void afterARotationEverythingIsSealedWithTheNewKeyAndTheOldOneCanGo() throws IOException {
    UUID pen = draw(pens());
    String old = Files.readString(file());
    String fresh = line("2");
    Files.writeString(file(), old + fresh);

    assertThat(pens().sealAnew()).isEqualTo(1);

    Files.writeString(file(), fresh);
    assertThat(pens().heldBy(author)).containsValue(pen);
  }

  @Test
  void whoLetsGoHoldsNothingAndEverySealIsAnotherOne() {
    PenTable pens = pens();
    draw(pens);
    UUID other = unit.clerks.get(1);
    UUID theirs = pens.draw(unit.as(other), UUID.randomUUID(), Showing.SHIELDED).id();
    List<String> before = seals();

    pens.letGo(author);

    assertThat(pens.heldBy(author)).isEmpty();
    assertThat(pens.heldBy(other)).containsValue(theirs);
    assertThat(seals()).hasSize(2).doesNotContainAnyElementsOf(before);
  }

  private List<String> seals() {
    return sql.list("select sealed from shielded_author", row -> row.text("sealed"));
  }

  private static String line(String name) {
    return name + " " + Base64.getEncoder().encodeToString(ShieldKey.newSecret()) + "\n";
  }
}
