package vn.dondoc.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.document.Documents;
import vn.dondoc.knowledge.report.Reports;
import vn.dondoc.knowledge.target.Targets;
import vn.dondoc.knowledge.task.Tasks;

/** The shape of the program, checked: imports run bot -> knowledge -> index, without circles. */
class ArchitectureTest {
    /** The program alone: a module's tests come as folders or, in a whole build, as a jar of their own. */
    private static final JavaClasses ALL = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar")).importPackages("vn.dondoc");

    @Test
    void modulesImportOneWay() {
        noClasses().that().resideInAPackage("vn.dondoc.index..").should().dependOnClassesThat().resideInAnyPackage("vn.dondoc.knowledge..", "vn.dondoc.bot..", "org.springframework..").check(ALL);
        noClasses().that().resideInAPackage("vn.dondoc.knowledge..").should().dependOnClassesThat()
                .resideInAnyPackage("vn.dondoc.bot..", "org.telegram..", "jakarta.servlet..", "org.springframework.stereotype..", "org.springframework.boot..", "org.springframework.web..").check(ALL);
    }

    @Test
    void packagesHaveNoCircles() {
        slices().matching("vn.dondoc.index.(*)..").should().beFreeOfCycles().check(ALL);
        slices().matching("vn.dondoc.knowledge.(*)..").should().beFreeOfCycles().check(ALL);
        slices().matching("vn.dondoc.bot.(*)..").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void telegramStaysInItsPackage() {
        noClasses().that().resideOutsideOfPackage("vn.dondoc.bot.channel.telegram..").should().dependOnClassesThat().resideInAPackage("org.telegram..").check(ALL);
    }

    @Test
    void timeIsInjected() {
        noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now").orShould().callMethod(LocalDateTime.class, "now").check(ALL);
    }

    @Test
    void everyReadOfAStoreTakesAViewer() {
        classes().that().haveFullyQualifiedName(Tasks.class.getName()).or().haveFullyQualifiedName(Documents.class.getName()).or().haveFullyQualifiedName(Targets.class.getName())
                .or().haveFullyQualifiedName(Reports.class.getName()).should().bePublic().check(ALL);
        methods().that().areDeclaredIn(Tasks.class).or().areDeclaredIn(Documents.class).or().areDeclaredIn(Targets.class).or().areDeclaredIn(Reports.class)
                .should(new ArchCondition<JavaMethod>("take a Viewer when public") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean open = method.getModifiers().contains(JavaModifier.PUBLIC);
                        boolean seen = method.getRawParameterTypes().stream().anyMatch(t -> t.isEquivalentTo(Viewer.class));
                        if (open && !seen) events.add(SimpleConditionEvent.violated(method, method.getFullName() + " takes no Viewer"));
                    }
                }).check(ALL);
    }

    @Test
    void noVagueNamesAndNoSetters() {
        noClasses().should().resideInAnyPackage("..util..", "..common..", "..impl..", "..manager..").check(ALL);
        methods().that().areDeclaredInClassesThat().resideInAPackage("vn.dondoc..").should(new ArchCondition<JavaMethod>("be no setter") {
            private final Set<String> allowed = Set.of("setvbuf");

            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getName().matches("set[A-Z].*") && !allowed.contains(method.getName())) events.add(SimpleConditionEvent.violated(method, method.getFullName() + " is a setter"));
            }
        }).check(ALL);
    }
}
