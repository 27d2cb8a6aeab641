package vn.motcua;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.motcua.platform.security.Access;

class ArchitectureTest {

    private static final int LONGEST_CLASS = 400;

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.motcua");

    private void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void timeIsInjected() {
        holds(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a test must be able to say what time it is: take java.time.Clock"));
    }

    @Test
    void everyHandlerStatesWhoMayCallIt() {
        holds(methods()
                .that(new DescribedPredicate<JavaMethod>("handle requests") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return AnnotatedElementUtils.hasAnnotation(method.reflect(), RequestMapping.class);
                    }
                })
                .should(new ArchCondition<>("state @Access, on the method or its class") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        boolean stated = method.isAnnotatedWith(Access.class)
                                || method.getOwner().isAnnotatedWith(Access.class);
                        events.add(
                                new SimpleConditionEvent(method, stated, method.getFullName() + " states no @Access"));
                    }
                })
                .because("a forgotten rule must break the build, not open a door: add @Access"));
    }

    @Test
    void controllersAndRepositoriesStayInTheirRoom() {
        holds(classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(Repository.class)
                .should()
                .notBePublic()
                .because("only facade, ids, values, events and exceptions are for others: drop 'public'"));
    }

    @Test
    void aRoomsRootDoesNotKnowItsScreens() {
        holds(noClasses()
                .that(new DescribedPredicate<JavaClass>("are in the root of a room") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().matches("vn\\.motcua\\.[a-z]+");
                    }
                })
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are screens of a room") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().matches("vn\\.motcua\\.(?!platform)[a-z]+\\.web");
                    }
                })
                .because("screens call the facade, never the other way: move the class or pass a value"));
    }

    @Test
    void namesSayWhatThingsAre() {
        holds(noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils)")
                .because("such a name says nothing: name the noun"));
    }

    @Test
    void onlyNamedFailuresAreThrown() {
        holds(noClasses()
                .that()
                .areNotAssignableTo(Throwable.class)
                .should()
                .callConstructor(RuntimeException.class, String.class)
                .orShould()
                .callConstructor(RuntimeException.class, String.class, Throwable.class)
                .orShould()
                .callConstructor(Exception.class, String.class)
                .because("a failure has a name and a message for a person: extend DomainException"));
    }

    /** It would exchange the store of words of the server that all tests share, and the next tests' forms are refused. */
    @Test
    void testsSendTheirFormsAsOurPagesDo() {
        noClasses()
                .should()
                .callMethod(SecurityMockMvcRequestPostProcessors.class, "csrf")
                .because("it changes the running server: OwnForm.csrf() sends what a page of ours sends")
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                        .importPackages("vn.motcua"));
    }

    @Test
    void classesStayReadable() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            Assertions.assertThat(sources.filter(path -> path.toString().endsWith(".java")))
                    .allSatisfy(path -> Assertions.assertThat(Files.readAllLines(path))
                            .as("%s: let a sub-feature move out", path)
                            .hasSizeLessThanOrEqualTo(LONGEST_CLASS));
        }
    }
}
