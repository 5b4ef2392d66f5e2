package org.stet.core;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

@AnalyzeClasses(packages = "org.stet.core", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreArchitectureTest {

    /** Each package is a slice: one that holds packages below it would hide their cycles. */
    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.stet.core.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule core_knows_no_container = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "org.eclipse.microprofile..");

    @ArchTest
    static final ArchRule core_knows_no_other_module =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.stet.workflow..", "org.stet.web..");

    @ArchTest
    static final ArchRule only_the_command_line_knows_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage("org.stet.core.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.stet.core.cli..", "picocli..");

    /** A language is found by {@link org.stet.core.language.Languages}; only what learns its models calls it by name. */
    @ArchTest
    static final ArchRule nothing_knows_a_language = noClasses()
            .that()
            .resideOutsideOfPackages("org.stet.core.language.*..", "org.stet.core.training..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.stet.core.language.*..");

    /** What {@code stet train} needs for the encoder is read as a whole: one network, its data, its losses, its export. */
    private static final Set<String> LARGE = Set.of("org.stet.core.training.encoder");

    @ArchTest
    static void no_package_has_more_than_twenty_classes(JavaClasses classes) {
        Map<String, Long> sizes = classes.stream()
                .filter(each -> each.isTopLevelClass() && !each.getSimpleName().equals("package-info"))
                .filter(each -> !LARGE.contains(each.getPackageName()))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes)
                .isNotEmpty()
                .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(20));
    }

    @ArchTest
    static void every_package_says_what_it_is_for(JavaClasses classes) {
        assertThat(classes.stream().map(JavaClass::getPackageName).distinct())
                .allSatisfy(name -> assertThat(Path.of("src/main/java", name.replace('.', '/'), "package-info.java"))
                        .exists());
    }
}
