package org.stet.web;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

@AnalyzeClasses(packages = "org.stet", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule core_knows_neither_workflow_nor_web = noClasses()
            .that()
            .resideInAPackage("org.stet.core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.stet.workflow..", "org.stet.web..");

    @ArchTest
    static final ArchRule workflow_does_not_know_web = noClasses()
            .that()
            .resideInAPackage("org.stet.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.stet.web..");

    /** A rule that needs the database belongs into workflow; web calls one method of it. */
    @ArchTest
    static final ArchRule no_rule_in_web_no_database = noClasses()
            .that()
            .resideInAPackage("org.stet.web..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.quarkus.hibernate..", "io.quarkus.panache..", "org.hibernate..", "jakarta.persistence..");

    /** Reading through workflow's repositories is fine; whatever changes something goes through a use case. */
    @ArchTest
    static final ArchRule web_never_writes_through_a_repository = noClasses()
            .that()
            .resideInAPackage("org.stet.web..")
            .should()
            .callMethodWhere(target(owner(assignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")))
                    .and(target(nameMatching("persist.*|delete.*|update|flush|getEntityManager|getSession"))));

    @ArchTest
    static final ArchRule no_rule_in_web_no_transaction = noClasses()
            .that()
            .resideInAPackage("org.stet.web..")
            .should()
            .beAnnotatedWith(Transactional.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Transactional.class);

    @ArchTest
    static final ArchRule resources_and_pages_say_what_they_are = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .resideInAPackage("org.stet.web..")
            .should()
            .haveSimpleNameEndingWith("Page")
            .orShould()
            .haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule no_cycles_in_web =
            slices().matching("org.stet.web.(*)..").should().beFreeOfCycles();
}
