package org.stet.workflow;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.stet.workflow", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule nothing_points_back_to_the_web =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.stet.web..");

    @ArchTest
    static final ArchRule no_http_lives_in_the_domain = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "io.quarkus.qute..");

    @ArchTest
    static final ArchRule the_rooms_are_free_of_cycles =
            slices().matching("org.stet.workflow.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule parts_come_by_constructor = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule entities_keep_their_columns_to_themselves = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate();

    @ArchTest
    static final ArchRule time_comes_from_the_one_clock = noClasses()
            .that()
            .resideOutsideOfPackage("org.stet.workflow.time")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule refusals_are_final = classes()
            .that()
            .areAssignableTo(org.stet.workflow.refusal.Refusal.class)
            .and()
            .doNotHaveModifier(JavaModifier.ABSTRACT)
            .should()
            .haveModifier(JavaModifier.FINAL);
}
