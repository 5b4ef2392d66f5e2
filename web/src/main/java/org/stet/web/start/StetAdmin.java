package org.stet.web.start;

import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.runtime.QuarkusApplication;

import org.stet.web.wording.RefusalWords;
import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.directory.Staffing;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Administration;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.Refusal;

/**
 * {@code stet-admin}: what an operator does at the machine itself, above all for administrators who cannot get in. It does
 * one thing and ends; nothing listens meanwhile.
 */
public final class StetAdmin implements QuarkusApplication {

    private static final int REFUSED = 1;
    private static final int MISUSED = 2;
    private static final String USAGE = """
            stet-admin accounts list
            stet-admin accounts invite USERNAME NAME ROLE...
            stet-admin accounts roles USERNAME ROLE...
            stet-admin accounts reset|unlock|deactivate|activate|sign-out|remove-second-factor USERNAME
            stet-admin audit verify
            stet-admin backup [FOLDER] [--keep NUMBER]
            stet-admin restore BACKUP FOLDER [--until MOMENT]
            stet-admin verify FILE --key FINGERPRINT [--text COPY]
            Roles: reviewer, editor, admin, integrator.""";

    private final Administration administration;
    private final Staffing staffing;
    private final Optional<URI> address;
    private final Actor operator = new Actor(People.STET, "stet", "Stet", Set.of(Role.ADMIN));

    @Inject
    StetAdmin(Administration administration, Staffing staffing, StartSettings settings) {
        this.administration = administration;
        this.staffing = staffing;
        this.address = settings.address();
    }

    @Override
    public int run(String... arguments) {
        List<String> words = List.of(arguments);
        try {
            if (words.equals(List.of("audit", "verify"))) {
                return verify();
            }
            if (words.size() < 2 || !words.get(0).equals("accounts")) {
                return misused();
            }
            return accounts(words.get(1), words.subList(2, words.size()));
        } catch (Refusal refused) {
            System.err.println(RefusalWords.of(refused));
            return REFUSED;
        }
    }

    private int verify() {
        AuditVerification.Result result = administration.verifyRecord(operator);
        System.out.println(result.breaks()
                .map(found -> "The record breaks at entry " + found.position() + ": " + found.what())
                .orElseGet(() -> "The record is intact: " + result.entries() + " entries, and everything sealed."
                        + result.last()
                                .map(last -> " It goes up to entry " + last.position() + " of " + last.at() + ".")
                                .orElse("")));
        return result.intact() ? 0 : REFUSED;
    }

    private int accounts(String command, List<String> rest) {
        if (command.equals("list") && rest.isEmpty()) {
            administration.everybody(operator).forEach(StetAdmin::print);
            return 0;
        }
        if (command.equals("invite") && rest.size() >= 3) {
            printLink(administration.invite(
                    operator,
                    Optional.of(rest.get(0)),
                    Optional.of(rest.get(1)),
                    Optional.empty(),
                    roles(rest.subList(2, rest.size()))));
            return 0;
        }
        if (command.equals("roles") && rest.size() >= 2) {
            administration.give(operator, id(rest.get(0)), roles(rest.subList(1, rest.size())));
            return 0;
        }
        return rest.size() == 1 ? change(command, id(rest.get(0))) : misused();
    }

    private int change(String command, UUID person) {
        switch (command) {
            case "reset" -> printLink(administration.resetLink(operator, person));
            case "unlock" -> administration.unlock(operator, person);
            case "deactivate" ->
                System.out.println(staffing.deactivate(operator, person).size() + " claims went back to the queue.");
            case "activate" -> administration.activate(operator, person);
            case "sign-out" -> administration.signOut(operator, person);
            case "remove-second-factor" -> administration.removeSecondFactor(operator, person);
            default -> {
                return misused();
            }
        }
        return 0;
    }

    private UUID id(String username) {
        return administration.everybody(operator).stream()
                .filter(person -> person.username().equals(username))
                .map(Person::id)
                .findFirst()
                .orElseThrow(() -> new NotFound("person", username));
    }

    private static Set<Role> roles(List<String> codes) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String code : codes) {
            roles.add(Arrays.stream(Role.values())
                    .filter(role -> role.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("roles", "request.role", code)));
        }
        return roles;
    }

    private static void print(Person person) {
        System.out.printf(
                "%-24s %-32s %-10s %s%n",
                person.username(),
                person.name(),
                person.isActive() ? "active" : "inactive",
                String.join(" ", person.roles().stream().map(Role::code).toList()));
    }

    private void printLink(String secret) {
        System.out.println(address.map(URI::toString).orElse("") + "/sign-in/link?secret=" + secret);
    }

    private static int misused() {
        System.err.println(USAGE);
        return MISUSED;
    }
}
