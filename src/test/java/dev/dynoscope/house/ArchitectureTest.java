package dev.dynoscope.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may import whom, and which library is known where; {@link House} has the tables. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM = House.program();

  @TestFactory
  Stream<DynamicTest> roomImportsOnlyWhatTheTableAllows() {
    return House.ROOMS.stream()
        .map(room -> {
          List<String> allowed = new ArrayList<>(room.mayImport());
          allowed.add(room.name());
          return check(
              room.name(),
              noClasses()
                  .that()
                  .resideInAPackage(House.all(room.name()))
                  .should()
                  .dependOnClassesThat(
                      resideInAPackage(House.ROOT + "..")
                          .and(not(resideInAnyPackage(House.all(allowed)))))
                  .because(room.because()));
        });
  }

  @TestFactory
  Stream<DynamicTest> libraryIsKnownOnlyWhereTheTableSays() {
    return House.LIBRARIES.stream()
        .map(library ->
            check(
                library.name(),
                noClasses()
                    .that()
                    .resideOutsideOfPackages(House.all(library.onlyIn()))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(library.packages().toArray(String[]::new))
                    .because(library.because())));
  }

  @Test
  void noOtherLibraryIsUsed() {
    List<String> known = new ArrayList<>(List.of(House.ROOT + "..", "java..", "javax.."));
    known.add("org.jspecify..");
    House.LIBRARIES.forEach(library -> known.addAll(library.packages()));
    check(
        classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(known.toArray(String[]::new))
            .because("a new library gets its row in House.LIBRARIES and in ARCHITECTURE.md"));
  }

  @Test
  void packagesFormNoCircle() {
    check(
        slices()
            .matching(House.ROOT + ".(**)")
            .should()
            .beFreeOfCycles()
            .because("what needs each other in a circle can be understood only all at once"));
  }

  @Test
  void liveAdaptersDoNotKnowEachOther() {
    check(
        slices()
            .matching(House.ROOT + ".live.(*)..")
            .should()
            .notDependOnEachOther()
            .because("what they share is in live itself or, if it is a rule, in paas"));
  }

  @Test
  void everyClassIsInARoom() {
    List<String> names = House.ROOMS.stream().map(Room::name).toList();
    check(
        classes()
            .should()
            .resideInAnyPackage(House.all(names))
            .because("a new package gets its row in House.ROOMS and in ARCHITECTURE.md"));
  }

  @Test
  void everyPackageIsNullMarked() {
    TreeSet<String> without = new TreeSet<>();
    for (JavaPackage each : PROGRAM.getPackage(House.ROOT).getSubpackagesInTree()) {
      if (!each.getClasses().isEmpty() && !each.isAnnotatedWith(NullMarked.class)) {
        without.add(each.getName());
      }
    }
    assertEquals(new TreeSet<String>(), without, "packages whose package-info lacks @NullMarked");
  }

  private static DynamicTest check(String name, ArchRule rule) {
    return DynamicTest.dynamicTest(name, () -> check(rule));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PROGRAM);
  }
}
