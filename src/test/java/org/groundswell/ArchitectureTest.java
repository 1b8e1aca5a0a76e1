package org.groundswell;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.ws.rs.POST;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groundswell.web.Idempotent;
import org.groundswell.web.LargeBody;
import org.groundswell.web.Open;
import org.groundswell.web.Reason;
import org.junit.jupiter.api.Test;

/** What only a machine sees: who may import whom, what is where, what is explained. */
class ArchitectureTest {

  private static final String ROOT = "org.groundswell";
  private static final Class<? extends Annotation> ADDRESS = jakarta.ws.rs.Path.class;
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Set<String> GROUND = Set.of("web", "storage", "journal", "launcher");

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void theseRulesHaveSeenTheProduct() {
    assertThat(PRODUCT.size()).isGreaterThan(150);
    assertThat(features()).containsAll(GROUND).hasSizeGreaterThan(10);
  }

  @Test
  void everyFeatureDeclaresWhatItUses() {
    assertThat(features())
        .allSatisfy(feature -> assertThat(declared(feature)).as(feature).isPresent());
  }

  @Test
  void aFeatureImportsOnlyWhatItDeclares() {
    Map<String, Set<String>> undeclared = new TreeMap<>();
    for (JavaClass type : PRODUCT) {
      feature(type).ifPresent(feature -> addUndeclared(feature, type, undeclared));
    }

    assertThat(undeclared).isEmpty();
  }

  private static void addUndeclared(
      String feature, JavaClass type, Map<String, Set<String>> undeclared) {
    Set<String> uses = uses(feature);
    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
      feature(dependency.getTargetClass())
          .filter(other -> !other.equals(feature) && !uses.contains(other))
          .ifPresent(
              other ->
                  undeclared
                      .computeIfAbsent(feature + " -> " + other, key -> new TreeSet<>())
                      .add(type.getName()));
    }
  }

  @Test
  void aFeatureDeclaresOnlyFeaturesThatExist() {
    assertThat(features())
        .allSatisfy(feature -> assertThat(features()).as(feature).containsAll(uses(feature)));
  }

  @Test
  void featuresAreFreeOfCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(PRODUCT);
  }

  @Test
  void everyPackageIsExplained() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      Set<Path> packages =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .collect(Collectors.toCollection(TreeSet::new));

      assertThat(packages)
          .hasSizeGreaterThan(10)
          .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }
  }

  @Test
  void onlyResourcesHaveAddresses() {
    classes()
        .that()
        .areAnnotatedWith(ADDRESS)
        .should()
        .haveSimpleNameEndingWith("Resource")
        .check(PRODUCT);
  }

  /** JSON-B writes nothing of a record that it cannot see, or half an answer. */
  @Test
  void whatResourcesAnswerIsPublic() {
    Set<String> hidden =
        PRODUCT.stream()
            .filter(type -> type.isAnnotatedWith(ADDRESS))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .flatMap(method -> method.getReturnType().getAllInvolvedRawTypes().stream())
            .filter(type -> type.getPackageName().startsWith(ROOT) && !visible(type))
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(hidden).isEmpty();
  }

  private static boolean visible(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(ArchitectureTest::visible).orElse(true);
  }

  @Test
  void entitiesKnowNothingOfHttp() {
    noClasses()
        .that()
        .areAnnotatedWith(Entity.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..")
        .check(PRODUCT);
  }

  @Test
  void whatIsPostedTwiceHappensOnce() {
    methods()
        .that()
        .areAnnotatedWith(POST.class)
        .and()
        .areNotAnnotatedWith(LargeBody.class)
        .and()
        .areNotAnnotatedWith(Open.class)
        .and()
        .areDeclaredInClassesThat()
        .areNotAnnotatedWith(Open.class)
        .and()
        .doNotHaveRawReturnType(void.class)
        .should()
        .beAnnotatedWith(Idempotent.class)
        .andShould()
        .haveRawReturnType("jakarta.ws.rs.core.Response")
        .check(PRODUCT);
  }

  @Test
  void reasonsToRefuseAreFoundByTheirName() {
    classes()
        .that()
        .implement(Reason.class)
        .should()
        .haveSimpleNameEndingWith("Refusal")
        .andShould()
        .beEnums()
        .andShould()
        .bePublic()
        .check(PRODUCT);
  }

  @Test
  void noTypeIsNamedForNothing() {
    List<String> banned =
        List.of("Impl", "Service", "Manager", "Helper", "Util", "Utils", "Processor", "Dto");

    assertThat(PRODUCT)
        .extracting(JavaClass::getSimpleName)
        .noneMatch(name -> banned.stream().anyMatch(name::endsWith));
  }

  private static Set<String> features() {
    return PRODUCT.stream()
        .map(ArchitectureTest::feature)
        .flatMap(Optional::stream)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Optional<String> feature(JavaClass type) {
    String below = type.getPackageName();
    if (!below.startsWith(ROOT + ".")) {
      return Optional.empty();
    }
    return Optional.of(below.substring(ROOT.length() + 1).split("\\.")[0]);
  }

  private static Set<String> uses(String feature) {
    return declared(feature).map(Feature::uses).map(Set::of).orElse(Set.of());
  }

  private static Optional<Feature> declared(String feature) {
    try {
      Class<?> info = Class.forName(ROOT + "." + feature + ".package-info");
      return Optional.ofNullable(info.getPackage().getAnnotation(Feature.class));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }
}
