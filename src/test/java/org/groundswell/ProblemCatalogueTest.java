package org.groundswell;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import org.groundswell.web.Reason;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {

  private static final List<Reason> REASONS =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("org.groundswell")
              .stream()
              .filter(type -> type.isAssignableTo(Reason.class) && type.isEnum())
              .map(JavaClass::reflect)
              .flatMap(type -> Arrays.stream(type.getEnumConstants()))
              .map(Reason.class::cast)
              .toList();

  @Test
  void hasSeenTheFeaturesReasons() {
    assertThat(REASONS).hasSizeGreaterThan(25);
  }

  @Test
  void everySlugIsUnique() {
    assertThat(REASONS).extracting(Reason::slug).doesNotHaveDuplicates();
  }

  @Test
  void everySlugFitsIntoAnAddress() {
    assertThat(REASONS).extracting(Reason::slug).allMatch(slug -> slug.matches("[a-z0-9-]+"));
  }

  @Test
  void everyReasonHasATitleForPeopleAndTheStatusOfARefusal() {
    assertThat(REASONS)
        .allSatisfy(
            reason -> {
              assertThat(reason.title()).as(reason.slug()).isNotBlank();
              assertThat(reason.status()).as(reason.slug()).isBetween(400, 599);
            });
  }
}
