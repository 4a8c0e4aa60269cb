package city.training.web;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import city.training.web.gate.Gate;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the outside is let in. */
@AnalyzeClasses(packages = "city.training.web", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> WITH_ONE_PUBLIC_CONSTRUCTOR = describe(
            "with one public constructor, for the framework or without parameters",
            type -> type.getConstructors().stream()
                            .filter(made -> made.getModifiers().contains(JavaModifier.PUBLIC))
                            .filter(made -> made.isAnnotatedWith(Activate.class)
                                    || made.getRawParameterTypes().isEmpty())
                            .count()
                    == 1);

    private static final DescribedPredicate<JavaMethod> ROUTES =
            describe("routes", method -> method.getAnnotations().stream()
                    .anyMatch(sign -> sign.getRawType().isAnnotatedWith(HttpMethod.class)));

    private static final DescribedPredicate<JavaMethod> FREE_OF_TRY_AND_CATCH = describe(
            "free of try and catch", method -> method.getTryCatchBlocks().isEmpty());

    @ArchTest
    static final ArchRule the_web_asks_the_api_only = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "city.training.internal..", "org.jooq..", "java.sql..", "javax.sql..", "javax.servlet..");

    @ArchTest
    static final ArchRule every_route_says_who_may_take_it = methods()
            .that(ROUTES)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class);

    @ArchTest
    static final ArchRule routes_leave_failures_to_the_mappers =
            methods().that(ROUTES).should(be(FREE_OF_TRY_AND_CATCH));

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule components_are_made_by_one_constructor =
            classes().that().areAnnotatedWith(Component.class).should(be(WITH_ONE_PUBLIC_CONSTRUCTOR));

    /** Two are registered by hand, and remember it. */
    @ArchTest
    static final ArchRule components_do_not_change = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Component.class)
            .and()
            .areNotDeclaredIn(TrainingApplication.class)
            .and()
            .areNotDeclaredIn(Gate.class)
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            noFields().should().beAnnotatedWith(Reference.class).orShould().beAnnotatedWith(Activate.class);

    @ArchTest
    static final ArchRule nobody_sleeps_or_changes_the_jvm = noClasses()
            .should()
            .callMethod(Thread.class, "sleep", long.class)
            .orShould()
            .callMethod(System.class, "setProperty", String.class, String.class);

    @ArchTest
    static final ArchRule every_package_says_what_may_be_missing = classes()
            .should(be(describe(
                    "in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|DTO|Helper|Common)");
}
