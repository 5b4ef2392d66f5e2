package org.stet.workflow;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.claim.Situation;
import org.stet.workflow.desk.DeskActor;
import org.stet.workflow.desk.Staff;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every use case asks the state table or a permission itself, whoever calls it: the page, the API, a bulk action or a job.
 * Whatever else takes an actor is named here with the reason why it does not ask.
 */
class UseCasesTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.stet.workflow");

    /** What is the actor's own, and nobody else's. */
    private static final Set<String> OWN = Set.of(
            "ApiTokens.create",
            "ApiTokens.of",
            "ApiTokens.revoke",
            "Drafts.drop",
            "Drafts.keep",
            "Drafts.of",
            "Following.followsClaim",
            "Following.followsDesk",
            "KeptForms.of",
            "MailAddresses.confirm",
            "MailAddresses.of",
            "MailAddresses.propose",
            "MailAddresses.remove",
            "OwnAccount.changePassword",
            "OwnAccount.confirmSecondFactor",
            "OwnAccount.hasSecondFactor",
            "OwnAccount.makeToken",
            "OwnAccount.proposeSecondFactor",
            "OwnAccount.proposed",
            "OwnAccount.readTimesIn",
            "OwnAccount.recoveryCodesLeft",
            "OwnAccount.removeSecondFactor",
            "OwnAccount.renewRecoveryCodes",
            "OwnAccount.settings",
            "OwnAccount.showPresence",
            "OwnAccount.showsPresence",
            "OwnAccount.useSingleKeys",
            "Repetitions.known",
            "Repetitions.once",
            "Sessions.end",
            "Sessions.of");

    /** Asked by a use case: they hide from the actor what is sealed, or of desks where the actor has no part. */
    private static final Set<String> HIDES = Set.of(
            "Assignments.sealOf",
            "DeskRoles.desksWhere",
            "DeskRoles.everywhere",
            "EvidenceFiles.visible",
            "EvidenceGate.lacks",
            "EvidenceLedger.primarySourceReasons",
            "EvidenceLedger.visible",
            "Replies.standing",
            "Replies.visible");

    /** Steps of a use case that has asked: who acts is written down. */
    private static final Set<String> STEPS = Set.of(
            "Candidates.add", "Candidates.mark", "ClaimLifecycle.beginFollowing", "Leaving.whenGone", "Reports.draft");

    @Test
    void every_use_case_asks_whether_the_actor_may() {
        Set<String> without = new TreeSet<>();
        int asking = 0;
        for (JavaClass each : CLASSES) {
            for (JavaMethod method : each.getMethods()) {
                if (isUseCase(each, method)) {
                    if (asks(method, new HashSet<>())) {
                        asking++;
                    } else {
                        without.add(each.getSimpleName() + "." + method.getName());
                    }
                }
            }
        }
        assertThat(asking).isGreaterThan(60);
        assertThat(without)
                .isEqualTo(Stream.of(OWN, HIDES, STEPS)
                        .flatMap(Set::stream)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static boolean isUseCase(JavaClass owner, JavaMethod method) {
        return owner.isAnnotatedWith(ApplicationScoped.class)
                && method.getModifiers().contains(JavaModifier.PUBLIC)
                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                && method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Actor.class));
    }

    private static boolean asks(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
        return seen.add(unit)
                && unit.getCallsFromSelf().stream()
                        .anyMatch(call -> isDoor(call.getTargetOwner(), call.getName())
                                || call.getTarget()
                                        .resolveMember()
                                        .filter(JavaCodeUnit.class::isInstance)
                                        .map(JavaCodeUnit.class::cast)
                                        .filter(called -> called.getOwner()
                                                .getPackageName()
                                                .startsWith("org.stet.workflow"))
                                        .map(called -> asks(called, seen))
                                        .orElse(false));
    }

    private static boolean isDoor(JavaClass owner, String method) {
        return owner.isEquivalentTo(Permission.class) && (method.equals("require") || method.equals("admits"))
                || owner.isEquivalentTo(Staff.class) && method.equals("require")
                || owner.isEquivalentTo(DeskActor.class) && method.equals("may")
                || owner.isEquivalentTo(ClaimLifecycle.class) && method.equals("begin")
                || owner.isEquivalentTo(Situation.class) && method.equals("allowed");
    }
}
