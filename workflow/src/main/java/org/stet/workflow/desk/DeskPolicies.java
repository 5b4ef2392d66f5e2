package org.stet.workflow.desk;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.Hibernate;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;

/** Changes what a desk asks of reviews that are assigned from now on. */
@ApplicationScoped
public class DeskPolicies {

    /** What the page that founds a desk is called. */
    private static final String NEW = "new";

    private final Desks desks;
    private final PolicyVersions versions;
    private final RatingScales scales;
    private final AuditTrail audit;
    private final Clock clock;

    DeskPolicies(Desks desks, PolicyVersions versions, RatingScales scales, AuditTrail audit, Clock clock) {
        this.desks = desks;
        this.versions = versions;
        this.scales = scales;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The desk, with its policy and scale.
     *
     * @param idOrCode its id or code
     * @throws NotFound if there is none
     */
    @Transactional
    public Desk desk(String idOrCode) {
        Desk desk = desks.findByIdOrCode(idOrCode).orElseThrow(() -> new NotFound("desk", idOrCode));
        Hibernate.initialize(desk.policyVersion());
        Hibernate.initialize(desk.scale());
        return desk;
    }

    /** Every version of the desk's policy, newest first. */
    @Transactional
    public List<PolicyVersion> versions(Desk desk) {
        return versions.ofDesk(desk.id());
    }

    /**
     * Founds a desk, which comes after all others.
     *
     * @param code the name that programs use; where it is blank, one is made of the name
     * @param name the name that people see
     * @param scale the id of the version of the scale
     * @throws NotYours if the actor is no administrator
     * @throws InvalidInput naming what is wrong; also where another desk has the code
     */
    @Transactional
    public Desk found(
            Actor actor,
            Optional<String> code,
            Optional<String> name,
            PolicySettings settings,
            Optional<String> scale) {
        Permission.KEEP_DESKS.require(actor);
        String named = CodeName.of(code.orElse(""), name.orElse(""));
        Checks checks = new Checks()
                .require(
                        (named.isEmpty() || CodeName.isUsable(named))
                                && !named.equals(NEW)
                                && desks.findByIdOrCode(named).isEmpty(),
                        "code",
                        Fault.MALFORMED,
                        "desk.code")
                .text(name, "name", 80);
        settings.check(checks);
        checks.done();
        RatingScale given = scale(scale.orElse(""));
        Desk desk = new Desk(named, name.orElseThrow().strip(), desks.inOrder().size() + 1);
        desks.persist(desk);
        PolicyVersion first = new PolicyVersion(desk.id(), 1, given, settings, actor.id(), clock.instant());
        versions.persist(first);
        desk.adopt(first);
        audit.add(Subject.desk(desk.id()), actor.id(), "found-desk", Map.of(), noted(first.policy()));
        return desk;
    }

    /**
     * Makes the desk's next version of its policy; what was assigned under the one before goes on under that.
     *
     * @param expected the number of the version that the actor has read
     * @param scale the id of the version of the scale; empty to keep it
     * @return the new version; the one that holds where nothing differs from it
     * @throws NotYours if the actor is no administrator
     * @throws StaleVersion if somebody made a version meanwhile
     * @throws InvalidInput naming each setting that is out of bounds
     */
    @Transactional
    public PolicyVersion change(
            Actor actor, String idOrCode, String expected, PolicySettings settings, Optional<String> scale) {
        Permission.KEEP_DESKS.require(actor);
        Desk desk = locked(idOrCode);
        ReviewPolicy before = desk.policy();
        if (!Integer.toString(before.version()).equals(expected)) {
            throw new StaleVersion(expected, Integer.toString(before.version()));
        }
        settings.check();
        RatingScale given = scale.map(this::scale).orElse(desk.scale());
        if (settings.equals(PolicySettings.of(before)) && given.id().equals(before.scaleId())) {
            return desk.policyVersion();
        }
        return adopt(actor, desk, settings, given);
    }

    /**
     * Makes a version of the policy that differs in its scale alone.
     *
     * @throws NotYours if the actor is no administrator
     */
    @Transactional
    public PolicyVersion adoptScale(Actor actor, String idOrCode, RatingScale scale) {
        Permission.KEEP_DESKS.require(actor);
        Desk desk = locked(idOrCode);
        return desk.scale().id().equals(scale.id())
                ? desk.policyVersion()
                : adopt(actor, desk, PolicySettings.of(desk.policy()), scale);
    }

    /**
     * The version of a scale with this id.
     *
     * @throws InvalidInput if there is none
     */
    @Transactional
    public RatingScale scale(String id) {
        return scales.listAll().stream()
                .filter(scale -> scale.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("scale", Fault.UNKNOWN, "scale.version-unknown"));
    }

    private PolicyVersion adopt(Actor actor, Desk desk, PolicySettings settings, RatingScale scale) {
        ReviewPolicy before = desk.policy();
        PolicyVersion next =
                new PolicyVersion(desk.id(), before.version() + 1, scale, settings, actor.id(), clock.instant());
        versions.persist(next);
        desk.adopt(next);
        audit.add(Subject.desk(desk.id()), actor.id(), "change-policy", noted(before), noted(next.policy()));
        return next;
    }

    private Desk locked(String idOrCode) {
        Desk desk = desk(idOrCode);
        desks.getEntityManager().refresh(desk, LockModeType.PESSIMISTIC_WRITE);
        return desk;
    }

    private static Map<String, Object> noted(ReviewPolicy policy) {
        Map<String, Object> noted = new LinkedHashMap<>();
        noted.put("version", policy.version());
        noted.put("scale", policy.scaleId().toString());
        noted.put("reviewsRequired", policy.reviewsRequired());
        noted.put("blindSharePercent", policy.blindSharePercent());
        noted.put("evidenceRequired", policy.evidenceRequired());
        noted.put("minimumIndependentSources", policy.minimumIndependentSources());
        noted.put("primarySourceRequired", policy.primarySourceRequired());
        noted.put("replyRequired", policy.replyRequired());
        noted.put("checklist", policy.checklist().stream().map(Question::code).toList());
        return noted;
    }
}
