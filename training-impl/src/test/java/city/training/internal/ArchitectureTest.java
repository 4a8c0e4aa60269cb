package city.training.internal;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import city.training.internal.catalogue.CourseSeats;
import city.training.internal.enrolment.PastEnrolments;
import city.training.internal.notice.Event;
import city.training.internal.notice.Outbox;
import city.training.internal.offering.SeatLine;
import city.training.internal.offering.SeatsThereAre;
import city.training.internal.offering.policy.ApprovalSteps;
import city.training.internal.offering.policy.PolicyText;
import city.training.internal.report.AccessLog;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import city.training.internal.storage.opening.DatabaseOpener;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.NullMarked;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** How the implementation is cut. */
@AnalyzeClasses(packages = "city.training.internal", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String OURS = "city.training.internal.";
    private static final String TABLES = OURS + "db..";
    private static final String STORAGE = OURS + "storage..";

    /** What a business noun may use of another one, beside its API: each for a use case of one transaction. */
    private static final DescribedPredicate<JavaClass> DOORS = belongToAnyOf(
            AuditStore.class,
            Change.class,
            AccessLog.class,
            Outbox.class,
            Event.class,
            SeatLine.class,
            SeatsThereAre.class,
            ApprovalSteps.class,
            PolicyText.class,
            CourseSeats.class,
            PastEnrolments.class);

    private static final DescribedPredicate<JavaClass> WHERE_SQL_IS_WRITTEN = describe(
                    "stores",
                    (JavaClass type) -> outermost(type).getSimpleName().endsWith("Store"))
            .or(resideInAnyPackage(STORAGE, TABLES))
            .or(equivalentTo(SeatsThereAre.class));

    private static final DescribedPredicate<JavaClass> WITH_ONE_PUBLIC_CONSTRUCTOR_FOR_THE_FRAMEWORK = describe(
            "with one public constructor, and that for the framework",
            type -> type.getConstructors().stream()
                            .filter(made -> made.getModifiers().contains(JavaModifier.PUBLIC))
                            .allMatch(made -> made.isAnnotatedWith(Activate.class))
                    && type.getConstructors().stream()
                                    .filter(made -> made.isAnnotatedWith(Activate.class))
                                    .count()
                            == 1);

    @ArchTest
    static final ArchRule nouns_meet_through_the_api_or_a_door_with_a_name =
            slices().assignedFrom(nouns()).should().notDependOnEachOther().ignoreDependency(alwaysTrue(), DOORS);

    @ArchTest
    static final ArchRule sql_is_written_in_stores = noClasses()
            .that(not(WHERE_SQL_IS_WRITTEN))
            .should()
            .dependOnClassesThat(equivalentTo(DSL.class)
                    .or(resideInAnyPackage(TABLES, "java.sql.."))
                    .or(resideInAPackage("org.jooq..")
                            .and(not(equivalentTo(DSLContext.class)))
                            .and(not(resideInAPackage("org.jooq.exception..")))));

    @ArchTest
    static final ArchRule a_transaction_is_only_handed_on = noClasses()
            .that(not(WHERE_SQL_IS_WRITTEN))
            .should()
            .accessTargetWhere(targetOwner(assignableTo(DSLContext.class)));

    /** A ledger is opened by a transaction and ends with it. */
    @ArchTest
    static final ArchRule nobody_keeps_a_transaction = noFields()
            .that()
            .areDeclaredInClassesThat(not(WHERE_SQL_IS_WRITTEN).and(not(simpleName("Ledger"))))
            .should()
            .haveRawType(DSLContext.class);

    @ArchTest
    static final ArchRule the_implementation_does_not_know_who_asks = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("city.training.web..", "jakarta..", "javax.servlet..");

    @ArchTest
    static final ArchRule rules_are_pure = noClasses()
            .that()
            .resideInAPackage("..rule")
            .or()
            .haveNameMatching(".*(Rules?|Timeline)")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.jooq..", "java.sql..", "org.osgi..", STORAGE, TABLES)
                    .or(equivalentTo(Clock.class)));

    @ArchTest
    static final ArchRule the_parts_of_a_noun_do_not_go_in_circles =
            slices().matching("city.training.internal.(*.*..)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule components_are_made_by_one_constructor = classes()
            .that()
            .areAnnotatedWith(Component.class)
            .should(be(WITH_ONE_PUBLIC_CONSTRUCTOR_FOR_THE_FRAMEWORK));

    /** The opener is the thing that changes: from closed to open. */
    @ArchTest
    static final ArchRule components_do_not_change = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Component.class)
            .and()
            .areNotDeclaredIn(DatabaseOpener.class)
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
            .that()
            .resideOutsideOfPackage(TABLES)
            .should(be(describe(
                    "in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class))));

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|DTO|Helper|Common)");

    /** What stands on its own package serves all nouns; the demonstration may use them. */
    private static SliceAssignment nouns() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                if (!resideInAPackage(OURS + "*..").test(type)) {
                    return SliceIdentifier.ignore();
                }
                String noun = type.getPackageName().replace(OURS, "").replaceAll("\\..*", "");
                return switch (noun) {
                    case "storage", "table", "db" -> SliceIdentifier.ignore();
                    default -> SliceIdentifier.of(noun);
                };
            }

            @Override
            public String getDescription() {
                return "business nouns";
            }
        };
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
