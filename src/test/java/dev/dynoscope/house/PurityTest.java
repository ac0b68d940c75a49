package dev.dynoscope.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Pure packages give the same result from the same input: no machine, no clock, no chance. */
class PurityTest {
  private static final DescribedPredicate<JavaClass> PURE =
      resideInAnyPackage(
              House.all(House.ROOMS.stream().filter(Room::pure).map(Room::name).toList()))
          .and(not(resideInAnyPackage(House.all(House.CODECS))))
          .as("pure packages");

  @Test
  void pureCodeTouchesNoMachine() {
    check(
        pure()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                "java.io..",
                "java.net..",
                "java.nio.file..",
                "java.nio.channels..",
                "java.awt..",
                "javax..",
                "javafx..",
                "java.util.concurrent..",
                "java.util.logging..")
            .because("the same rules run live, simulated and in tests"));
  }

  @Test
  void pureCodeStartsNoThread() {
    check(
        pure()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Thread.class, ThreadLocal.class, Process.class, ProcessBuilder.class)
            .orShould(callMethodWhere(named("parallel", "parallelStream").as("runs in parallel")))
            .because("order is part of the result"));
  }

  @Test
  void pureCodeReadsNoWallClock() {
    check(
        pure()
            .should(callMethodWhere(named("now").and(ownedBy("java.time")).as("java.time's now()")))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class)
            .because("time belongs to the learner: ask the platform's clock in time"));
  }

  @Test
  void pureCodeTakesNoUnseededChance() {
    check(
        pure()
            .should()
            .callConstructor(Random.class)
            .orShould()
            .callConstructor(SplittableRandom.class)
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(RandomGenerator.class, "getDefault")
            .orShould()
            .callMethod(RandomGenerator.class, "of", String.class)
            .because("a seed must reproduce every run"));
  }

  @Test
  void pureCodeAsksNothingOfTheMachinesSettings() {
    check(
        pure()
            .should()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould(
                callMethodWhere(
                    named("systemDefault", "getDefault", "getProperty", "getenv")
                        .as("depends on the machine's settings")))
            .because("the same bytes come out on every machine: name Locale.ROOT"));
  }

  @Test
  void pureCodeKeepsAnOrder() {
    check(
        pure()
            .should()
            .callMethod(Map.class, "copyOf", Map.class)
            .orShould()
            .callMethod(Set.class, "copyOf", Collection.class)
            .orShould(
                callMethodWhere(
                    named("toUnmodifiableSet", "toUnmodifiableMap", "identityHashCode")
                        .as("has an order of its own")))
            .because(
                "their order changes from one run of the JVM to the next;"
                    + " wrap a LinkedHashMap or a TreeMap with Collections.unmodifiable..."));
  }

  @Test
  void pureCodeKnowsNoCodec() {
    List<String> json = House.CODECS.stream().filter(name -> name.endsWith(".json")).toList();
    check(
        pure()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(House.all(json))
            .because("a codec knows the values, the values do not know it"));
  }

  private static DescribedPredicate<JavaMethodCall> named(String... names) {
    Set<String> wanted = Arrays.stream(names).collect(Collectors.toSet());
    return DescribedPredicate.describe("", call -> wanted.contains(call.getName()));
  }

  private static DescribedPredicate<JavaMethodCall> ownedBy(String packageName) {
    return DescribedPredicate.describe(
        "", call -> call.getTargetOwner().getPackageName().startsWith(packageName));
  }

  private static GivenClassesConjunction pure() {
    return noClasses().that(PURE);
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(House.program());
  }
}
