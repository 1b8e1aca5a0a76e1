package org.groundswell.provisioning.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.groundswell.directory.Account;
import org.groundswell.directory.Post;
import org.groundswell.directory.RoleGrant;
import org.groundswell.directory.Unit;
import org.groundswell.directory.change.Agency;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.groundswell.storage.Ids;
import org.groundswell.web.Refusal;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest extends OnEachDatabase {

  private static final UUID ADMINISTRATOR = new UUID(9, 9);

  private final Agency agency = new Agency(database);
  private final Files files = new Files(agency.sql, agency.clock());
  private final Comparing comparing =
      new Comparing(
          agency.sql,
          new Ids(agency.clock(), new Random()),
          files,
          agency.directory,
          agency.administrators);
  private final Applying applying =
      new Applying(
          files,
          new Stretch(
              files,
              new PeopleChanges(agency.staffing, agency.appointing, agency.directory, agency.sql),
              new UnitChanges(agency.reorganising, agency.directory, agency.sql),
              agency.directory));
  private final UUID root = agency.unit("Agency", null);

  CsvFileTest(Database.Kind kind) {
    super(kind);
    agency.sql.update(
        "insert into person (id, name, search_name, unit_id, kind, version)"
            + " values (?, 'Root', 'root', ?, 'stand-in', 1)",
        ADMINISTRATOR,
        root);
    applied(send(FileKind.UNITS, false, "code,name\nR,Roads\nP,Paths\n"));
  }

  @Nested
  class Reading {

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void findsOutWhatSeparatesTheFields(String separator) {
      FileView file =
          send(
              FileKind.PEOPLE,
              false,
              "user_name,name,unit\nana,Ana Silva,R\n".replace(",", separator));

      assertThat(file.created()).isEqualTo(1);
      assertThat(file.separatedBy()).isEqualTo(separator.equals("\t") ? "tab" : separator);
    }

    @Test
    void takesQuotedFieldsWithSeparatorsAndQuotationMarks() {
      applied(people("user_name,name,unit,title\r\nana,\"Silva, Ana\",R,\"The \"\"A\"\"\"\r\n"));

      UUID ana = agency.accounts.byUserName("ana").orElseThrow().person();
      assertThat(agency.directory.person(ana).orElseThrow().name()).isEqualTo("Silva, Ana");
      assertThat(agency.directory.person(ana).orElseThrow().title()).isEqualTo("The \"A\"");
    }

    @Test
    void doesNotMindAByteOrderMark() {
      assertThat(people("\uFEFFuser_name,name,unit\nana,Ana,R\n").created()).isEqualTo(1);
    }

    @Test
    void refusesWindows1252AndSaysWhere() {
      byte[] bytes =
          "user_name,name,unit\nana,Ana,R\nlm,M\u00fcller,R\n"
              .getBytes(Charset.forName("windows-1252"));

      assertRefused(FileRefusal.FILE_NOT_UTF_8, () -> send(FileKind.PEOPLE, false, bytes));
    }

    @Test
    void refusesAHeaderWithoutTheNeededColumnsOrWithUnknownOnes() {
      assertRefused(FileRefusal.FILE_WITHOUT_HEADER, () -> people("name,unit\nAna,R\n"));
      assertRefused(
          FileRefusal.FILE_WITHOUT_HEADER, () -> people("user_name,name,unit,salary\na,b,R,1\n"));
      assertRefused(FileRefusal.FILE_WITHOUT_HEADER, () -> people(""));
    }

    @Test
    void refusesAQuotationMarkThatNeverEnds() {
      assertRefused(FileRefusal.FILE_BROKEN, () -> people("user_name,name,unit\n\"ana,Ana,R\n"));
    }

    @Test
    void refusesMoreThanAHundredThousandLines() {
      StringBuilder text = new StringBuilder("user_name,name,unit\n");
      for (int i = 0; i <= CsvLines.MOST; i++) {
        text.append('u').append(i).append(",N,nowhere\n");
      }

      assertRefused(FileRefusal.FILE_TOO_LONG, () -> people(text.toString()));
    }

    @Test
    void namesTheLineOfEachMistakeAndKeepsTheGoodLines() {
      FileView file =
          people(
              """
              user_name,name,unit,email
              ana,Ana Silva,R,ana@agency.example
              ben,Ben
              cem,Cem,Nowhere,cem@agency.example
              ANA,Another,R,other@agency.example
              dan,"Two
              lines",R,dan@agency.example
              eve,Eve,R,no address
              fay,Fay,P,fay@agency.example
              """);

      assertThat(file.created()).isEqualTo(2);
      assertThat(files.lines(file.id(), "refused", 0, 50))
          .extracting(LineView::line)
          .containsExactly(3, 4, 5, 6, 8);
      assertThat(files.lines(file.id(), "refused", 0, 50))
          .extracting(LineView::problem)
          .element(1)
          .isEqualTo("There is no unit \"Nowhere\".");
    }
  }

  @Nested
  class TheDifference {

    @Test
    void saysFieldByFieldWhatChanges() {
      applied(people("user_name,name,unit,title\nana,Ana Silva,R,Clerk\n"));

      FileView file = people("user_name,name,unit,title\nana,Ana Silva,P,\n");

      assertThat(files.lines(file.id(), "changed", 0, 10).getFirst().changes())
          .containsExactly(
              new FieldChange("title", "Clerk", null), new FieldChange("unit", "R", "P"));
    }

    @Test
    void changesNothingByItself() {
      people("user_name,name,unit\nana,Ana Silva,R\n");

      assertThat(agency.accounts.byUserName("ana")).isEmpty();
    }

    @Test
    void leavesAloneWhatTheFileHasNoColumnFor() {
      applied(people("user_name,name,unit,title\nana,Ana Silva,R,Clerk\n"));

      assertThat(people("user_name,name,unit\nana,Ana Silva,R\n").unchanged()).isEqualTo(1);
    }

    @Test
    void letsWhoIsMissingLeaveOnlyWhenTheFileIsComplete() {
      applied(people("user_name,name,unit\nana,Ana,R\nben,Ben,R\n"));

      assertThat(people("user_name,name,unit\nana,Ana,R\n").leaving()).isZero();
      FileView complete = send(FileKind.PEOPLE, true, "user_name,name,unit\nana,Ana,R\n");
      assertThat(complete.leaving()).isEqualTo(1);
      applied(complete);

      assertThat(agency.accounts.byUserName("ben")).map(Account::active).contains(false);
      assertThat(people("user_name,name,unit\nben,Ben,R\n").returned()).isEqualTo(1);
    }

    @Test
    void refusesTheSecondManagerOfAUnit() {
      FileView file = people("user_name,name,unit,manages\nana,Ana,R,R\nben,Ben,R,R\n");

      assertThat(file.created()).isEqualTo(1);
      assertThat(files.lines(file.id(), "refused", 0, 10).getFirst().problem())
          .isEqualTo("\"R\" is managed by line 2 already.");
    }
  }

  @Nested
  class Confirming {

    @Test
    void appliesManagersReviewersAndFurtherUnits() {
      applied(
          people(
              """
              user_name;name;unit;manages;reviews;further_units
              ana;Ana;R;R|P;;
              ben;Ben;R;;P;P
              """));

      LocalDate today = agency.today();
      UUID ana = agency.accounts.byUserName("ana").orElseThrow().person();
      UUID ben = agency.accounts.byUserName("ben").orElseThrow().person();
      UUID paths = unit("P").id();
      assertThat(agency.organisation().holderOf(paths, Post.Kind.MANAGER, today)).contains(ana);
      assertThat(agency.organisation().answerersOf(paths, today)).containsExactly(ana, ben);
      assertThat(agency.organisation().furtherUnitsOf(ben, today)).containsExactly(paths);
    }

    @Test
    void isRefusedForAnotherDifference() {
      FileView file = people("user_name,name,unit\nana,Ana,R\n");

      assertRefused(
          FileRefusal.ANOTHER_DIFFERENCE,
          () -> applying.apply(file.id(), "0".repeat(64), ADMINISTRATOR));
    }

    @Test
    void isRefusedWhenTheDirectoryHasChangedMeanwhile() {
      FileView file = people("user_name,name,unit\nana,Ana,R\n");
      agency.person(root);

      assertRefused(FileRefusal.DIRECTORY_CHANGED, () -> applied(file));
      assertThat(agency.accounts.byUserName("ana")).isEmpty();
    }

    @Test
    void isRefusedTheSecondTime() {
      FileView file = people("user_name,name,unit\nana,Ana,R\n");
      applied(file);

      assertRefused(FileRefusal.FILE_IS_APPLIED, () -> applied(file));
    }

    @Test
    void goesOnWhereItStoppedAndLeavesAloneWhoWasChangedMeanwhile() {
      applied(people("user_name,name,unit\nana,Ana,R\nben,Ben,R\n"));
      FileView file = people("user_name,name,unit\nana,Anna,R\nben,Benno,R\n");
      files.confirm(file.id());
      UUID ana = agency.accounts.byUserName("ana").orElseThrow().person();
      agency.staffing.move(ana, root, agency.today(), Agency.HAND);

      FileView applied = applied(file);

      assertThat(applied.applied()).isEqualTo(1);
      assertThat(applied.failed()).isEqualTo(1);
      assertThat(agency.directory.person(ana).orElseThrow().name()).isEqualTo("Ana");
      assertThat(files.lines(file.id(), "changed", 0, 10))
          .singleElement()
          .extracting(LineView::problem)
          .isEqualTo("Somebody changed this person after the file was compared.");
    }
  }

  @Nested
  class OfUnits {

    @Test
    void foundsParentsFirstWhateverTheOrderOfTheLines() {
      applied(send(FileKind.UNITS, false, "code,name,parent\nB2,Deep,B1\nB1,Bridges,R\n"));

      assertThat(agency.organisation().unitAndAncestors(unit("B2").id()))
          .containsExactly(unit("B2").id(), unit("B1").id(), unit("R").id(), root);
    }

    @Test
    void refusesACircle() {
      FileView file =
          send(FileKind.UNITS, false, "code,name,parent\nX,Ex,Y\nY,Ypsilon,X\nZ,Zed,\n");

      assertThat(file.refused()).isEqualTo(2);
      assertThat(file.created()).isEqualTo(1);
    }

    @Test
    void renamesAndMovesKnownOnes() {
      applied(send(FileKind.UNITS, false, "code,name,parent\nR,Roads and bridges,P\n"));

      assertThat(unit("R").name()).isEqualTo("Roads and bridges");
      assertThat(unit("R").parentId()).isEqualTo(unit("P").id());
    }

    @Test
    void closesTheMissingOnlyWhenTheyAreEmpty() {
      applied(people("user_name,name,unit\nana,Ana,R\n"));

      FileView applied = applied(send(FileKind.UNITS, true, "code,name\nZ,Zed\n"));

      assertThat(applied.failed()).isEqualTo(1);
      assertThat(agency.organisation().units()).extracting(Unit::name).doesNotContain("Paths");
      assertThat(agency.organisation().units()).extracting(Unit::name).contains("Roads");
    }
  }

  @Test
  void aCompleteFileWithoutTheLastAdministratorsIsToldWhichOfThemItNeeds() {
    applied(people("user_name,name,unit\nana,Ana,R\nben,Ben,R\ncem,Cem,R\n"));
    administers("ana");
    administers("ben");

    FileView file = send(FileKind.PEOPLE, true, "user_name,name,unit\ndan,Dan,R\n");

    assertThat(file.leaving()).isEqualTo(1);
    assertThat(files.lines(file.id(), "refused", 0, 50))
        .extracting(LineView::label)
        .containsExactly("Ana (ana)", "Ben (ben)");
    assertThat(files.lines(file.id(), "refused", 0, 50).getFirst().problem())
        .contains("make somebody else an administrator first");
    assertThat(send(FileKind.PEOPLE, true, "user_name,name,unit\nben,Ben,R\n").leaving())
        .isEqualTo(2);
  }

  private void administers(String userName) {
    UUID person = agency.accounts.byUserName(userName).orElseThrow().person();
    agency.appointing.grant(
        new RoleGrant(null, person, RoleGrant.Kind.ADMINISTRATOR, null, agency.today(), null),
        Agency.HAND);
  }

  private Unit unit(String code) {
    return agency.organisation().units().stream()
        .filter(unit -> code.equals(unit.code()))
        .findFirst()
        .orElseThrow();
  }

  private FileView people(String text) {
    return send(FileKind.PEOPLE, false, text);
  }

  private FileView send(FileKind kind, boolean complete, String text) {
    return send(kind, complete, text.getBytes(StandardCharsets.UTF_8));
  }

  private FileView send(FileKind kind, boolean complete, byte[] bytes) {
    UUID id =
        comparing.compare(
            new Comparing.Sent(kind, complete, ADMINISTRATOR, new ByteArrayInputStream(bytes)));
    return files.find(id).orElseThrow();
  }

  private FileView applied(FileView file) {
    return applying.apply(file.id(), file.digest(), ADMINISTRATOR);
  }

  private static void assertRefused(FileRefusal reason, Runnable change) {
    assertThatThrownBy(change::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
