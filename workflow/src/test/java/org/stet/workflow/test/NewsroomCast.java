package org.stet.workflow.test;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

import org.stet.workflow.desk.Desks;
import org.stet.workflow.desk.Newsroom;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;

/** The people of every test, and the two desks: "news" with single, "investigations" with blind double review. */
@ApplicationScoped
@WithTestResource(value = WorkflowDatabase.class, scope = TestResourceScope.GLOBAL)
public class NewsroomCast {

    /** The desk with single review. */
    public static final String SINGLE = "news";

    /** The desk with blind double review. */
    public static final String DOUBLE = "investigations";

    private final Map<String, Actor> people = new HashMap<>();

    void assemble(@Observes StartupEvent event, Accounts accounts, Newsroom newsroom, Desks desks) {
        if (desks.inOrder().isEmpty()) {
            newsroom.found();
        }
        hire(accounts, "ana", Role.REVIEWER);
        hire(accounts, "tom", Role.REVIEWER);
        hire(accounts, "lin", Role.REVIEWER);
        hire(accounts, "marta", Role.EDITOR);
        hire(accounts, "idris", Role.EDITOR);
        hire(accounts, "wanda", Role.EDITOR);
        hire(accounts, "both", Role.REVIEWER, Role.EDITOR);
        hire(accounts, "chief", Role.ADMIN, Role.EDITOR);
        hire(accounts, "nora", Role.ADMIN);
        hire(accounts, "wire", Role.INTEGRATOR);
    }

    private void hire(Accounts accounts, String username, Role... roles) {
        people.put(
                username,
                accounts.create(username, username, username, Set.of(roles)).asActor());
    }

    /** A reviewer. */
    public Actor ana() {
        return people.get("ana");
    }

    /** A second reviewer. */
    public Actor tom() {
        return people.get("tom");
    }

    /** A third reviewer, whom the journeys leave out. */
    public Actor lin() {
        return people.get("lin");
    }

    /** The editor who does what the journeys need. */
    public Actor marta() {
        return people.get("marta");
    }

    /** The editor who approves on the journeys. */
    public Actor idris() {
        return people.get("idris");
    }

    /** An editor whom the journeys leave out. */
    public Actor wanda() {
        return people.get("wanda");
    }

    /** A reviewer who is an editor too. */
    public Actor both() {
        return people.get("both");
    }

    /** An administrator who is an editor too. */
    public Actor chief() {
        return people.get("chief");
    }

    /** An administrator. */
    public Actor nora() {
        return people.get("nora");
    }

    /** An integrator. */
    public Actor wire() {
        return people.get("wire");
    }
}
