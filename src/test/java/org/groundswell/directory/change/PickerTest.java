package org.groundswell.directory.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.groundswell.directory.PersonRef;
import org.groundswell.harness.Database;
import org.groundswell.harness.OnEachDatabase;
import org.junit.jupiter.api.Test;

/** What the picker remembers is what the directory holds, whatever happens to somebody. */
class PickerTest extends OnEachDatabase {

  private final Agency agency = new Agency(database);
  private final Function<String, List<PersonRef>> here = agency.picker();
  private final Function<String, List<PersonRef>> anotherNode = agency.picker();
  private final UUID root = agency.unit("Agency", null);
  private final UUID roads = agency.unit("Roads", root);
  private final UUID paths = agency.unit("Paths", root);
  private final UUID ana =
      agency.staffing.join(agency.draft("Ana Silva", roads), agency.today(), Agency.HAND);

  PickerTest(Database.Kind kind) {
    super(kind);
    assertFound("ana", "Ana Silva");
  }

  private void assertFound(String question, String... names) {
    assertThat(here.apply(question)).extracting(PersonRef::name).containsExactly(names);
    assertThat(anotherNode.apply(question)).extracting(PersonRef::name).containsExactly(names);
  }

  @Test
  void findsWhoeverJoined() {
    agency.staffing.join(agency.draft("Łukasz Müller", paths), agency.today(), Agency.HAND);

    assertFound("muller luk", "Łukasz Müller");
    assertFound("", "Ana Silva", "Łukasz Müller");
  }

  @Test
  void findsThemByTheirNewNameOnly() {
    agency.staffing.describe(ana, agency.draft("Ana Costa", roads), Agency.HAND);

    assertFound("costa", "Ana Costa");
    assertFound("silva");
  }

  @Test
  void showsWhereTheyAreNowAndWhatThatIsCalledNow() {
    agency.staffing.move(ana, paths, agency.today(), Agency.HAND);
    agency.reorganising.rename(paths, "Foot paths", Agency.HAND);

    assertThat(here.apply("ana")).extracting(it -> it.unit().name()).containsExactly("Foot paths");
  }

  @Test
  void findsThemUntilTheDayTheyAreGoneAndWhenTheyAreBack() {
    agency.staffing.leave(ana, agency.today().plusDays(1), Agency.HAND);
    assertFound("ana", "Ana Silva");

    agency.nextDay();
    assertFound("ana");

    agency.staffing.comeBack(ana, roads, agency.today(), Agency.HAND);
    assertFound("ana", "Ana Silva");
  }

  @Test
  void doesNotKeepWhatWasRolledBack() {
    agency.attempt(() -> {});
    agency.attempt(
        () -> {
          agency.staffing.describe(ana, agency.draft("Ana Costa", roads), Agency.HAND);
          agency.staffing.move(ana, new UUID(4, 4), agency.today(), Agency.HAND);
        });

    assertFound("ana", "Ana Silva");
  }
}
