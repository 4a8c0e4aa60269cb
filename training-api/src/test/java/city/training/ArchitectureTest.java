package city.training;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** What may stand in a promise to other modules. */
@AnalyzeClasses(packages = "city.training", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> A_HOLDER_OF_CONSTANTS = describe(
            "a final holder of constants",
            type -> type.getModifiers().contains(JavaModifier.FINAL)
                    && type.getConstructors().stream()
                            .allMatch(made -> made.getModifiers().contains(JavaModifier.PRIVATE))
                    && type.getFields().stream()
                            .allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC)));

    private static final DescribedPredicate<JavaClass> IN_A_NULL_MARKED_PACKAGE =
            describe("in a @NullMarked package", type -> type.getPackage().isAnnotatedWith(NullMarked.class));

    @ArchTest
    static final ArchRule the_api_needs_java_and_annotations_only = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("city.training..", "java..", "org.osgi.annotation..", "org.jspecify.annotations");

    @ArchTest
    static final ArchRule the_api_knows_nothing_of_sql =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.sql..");

    @ArchTest
    static final ArchRule the_api_is_interfaces_records_enums_and_exceptions = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotRecords()
            .and()
            .areNotEnums()
            .and()
            .areNotAssignableTo(Throwable.class)
            .should(be(A_HOLDER_OF_CONSTANTS));

    @ArchTest
    static final ArchRule every_package_says_what_may_be_missing = classes().should(be(IN_A_NULL_MARKED_PACKAGE));

    @ArchTest
    static final ArchRule names_say_what_a_thing_is =
            noClasses().should().haveNameMatching(".*(Impl|Manager|Utils?|DTO|Helper|Common)");
}
