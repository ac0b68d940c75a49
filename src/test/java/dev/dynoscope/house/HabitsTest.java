package dev.dynoscope.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Calls and names that are not used anywhere in the house. */
class HabitsTest {
  private static final JavaClasses PROGRAM = House.program();

  @Test
  void nobodySleeps() {
    ArchRule rule =
        noClasses()
            .should()
            .callMethodWhere(
                JavaCall.Predicates.target(name("sleep"))
                    .and(
                        JavaCall.Predicates.target(
                            owner(assignableTo(Thread.class).or(assignableTo(TimeUnit.class)))))
                    .as("Thread.sleep or TimeUnit.sleep"))
            .because("waiting for a condition is quicker and never too short");
    check(rule);
    rule.check(House.tests());
  }

  @Test
  void onlyAppPrints() {
    check(
        outsideApp()
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("what is said to the user is said in one place"));
  }

  @Test
  void onlyAppEndsTheProgram() {
    check(
        outsideApp()
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class)
            .because("whoever ends the program skips everybody else's clearing up"));
  }

  @Test
  void nobodyPrintsAStackTrace() {
    check(
        noClasses()
            .should()
            .callMethodWhere(
                JavaCall.Predicates.target(name("printStackTrace")).as("printStackTrace"))
            .because("users get a sentence, the log file gets the rest"));
  }

  @Test
  void noNameIsADumpingGround() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?)")
            .because("such a name says nothing of what the type is for"));
  }

  @Test
  void noNameBelongsToJavaFx() {
    check(
        noClasses()
            .should()
            .haveNameMatching(
                ".*[.$](Stage|Scene|Event|Node|Task|Service|Animation|Transition|Platform)")
            .because("the reader of an import line should not have to look twice"));
  }

  private static GivenClassesConjunction outsideApp() {
    return noClasses().that().resideOutsideOfPackage(House.all("app"));
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(PROGRAM);
  }
}
