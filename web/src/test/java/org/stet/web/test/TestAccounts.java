package org.stet.web.test;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Role;

/** One account a role, all with the same password. */
@ApplicationScoped
public class TestAccounts {

    public static final String PASSWORD = "correct-horse-battery-staple";

    void create(@Observes StartupEvent event, Accounts accounts) {
        if (accounts.isEmpty()) {
            accounts.create("reviewer1", "Ana Ruiz", PASSWORD, Set.of(Role.REVIEWER));
            accounts.create("editor", "Maren Lund", PASSWORD, Set.of(Role.EDITOR));
            accounts.create("admin", "Ida Okafor", PASSWORD, Set.of(Role.ADMIN));
            accounts.create("integrator", "Wire feed", PASSWORD, Set.of(Role.INTEGRATOR));
        }
    }
}
