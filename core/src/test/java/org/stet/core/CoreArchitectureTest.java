package org.stet.core;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.stet.core", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreArchitectureTest {

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.stet.core.(*)..").should().beFreeOfCycles();

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
}
