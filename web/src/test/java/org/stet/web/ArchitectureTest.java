package org.stet.web;

import java.util.Set;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Path;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Person;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
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

    /**
     * Whoever is an editor somewhere may be something else, or nothing, at another desk: at a claim or desk only the desk's
     * own actor can be asked. What reads somebody's roles all the same makes out the desk's actor, keeps accounts, or opens a
     * door behind which the desk is asked.
     */
    @ArchTest
    static final ArchRule nobody_but_the_desk_says_who_is_an_editor_or_reviewer = noClasses()
            .that()
            .resideOutsideOfPackages("org.stet.workflow.identity..", "org.stet.web.security..")
            .and(are(not(namedIn(
                    "org.stet.workflow.desk.Staff",
                    "org.stet.workflow.claim.Party",
                    "org.stet.web.ui.AccountPage",
                    "org.stet.web.ui.Destination"))))
            .should()
            .callMethodWhere(target(owner(assignableTo(Actor.class))).and(target(nameMatching("roles"))))
            .orShould()
            .callMethodWhere(target(nameMatching("hasRole|isUserInRole")));

    /**
     * The same of people who are not acting: what they hold is asked to tell who could be named at all, and to show
     * administrators the accounts.
     */
    @ArchTest
    static final ArchRule what_a_person_holds_is_asked_where_accounts_and_members_are_kept = noClasses()
            .that()
            .resideOutsideOfPackages("org.stet.workflow.identity..")
            .and(are(not(namedIn(
                    "org.stet.workflow.desk.Membership",
                    "org.stet.workflow.assignment.Eligibility",
                    "org.stet.web.api.PeopleResource",
                    "org.stet.web.start.StetAdmin"))))
            .should()
            .callMethodWhere(target(owner(assignableTo(Person.class))).and(target(nameMatching("roles"))));

    private static DescribedPredicate<JavaClass> namedIn(String... names) {
        Set<String> known = Set.of(names);
        return DescribedPredicate.describe("one of " + known, each -> known.stream()
                .anyMatch(name -> each.getName().equals(name) || each.getName().startsWith(name + "$")));
    }

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

    /** Readers see what was approved: the public pages have no way to anything that can change afterwards. */
    @ArchTest
    static final ArchRule what_is_public_is_rendered_from_documents_alone = noClasses()
            .that()
            .resideInAPackage("org.stet.web.site..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.stet.workflow.claim..",
                    "org.stet.workflow.reading..",
                    "org.stet.workflow.article..",
                    "org.stet.workflow.evidence..",
                    "org.stet.workflow.reply..",
                    "org.stet.workflow.review..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ReportRevision.class);
}
