package org.stet.workflow.identity;

import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;

/** What a new user name and a new name must be. */
@ApplicationScoped
class NameRules {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");
    private static final int LONGEST = 100;

    private final People people;

    NameRules(People people) {
        this.people = people;
    }

    /** Notes what is wrong with the two. */
    Checks check(String username, Optional<String> name) {
        return new Checks()
                .require(USERNAME.matcher(username).matches(), "username", Fault.MALFORMED, "person.user-name")
                .require(people.findByUsername(username).isEmpty(), "username", Fault.TAKEN, "person.user-name-taken")
                .text(name, "name", LONGEST);
    }
}
