package org.stet.workflow.assignment;

import java.util.Optional;

import org.stet.workflow.identity.Person;

/**
 * A reviewer who might check a claim, or who cannot.
 *
 * @param person the reviewer
 * @param load how many claims wait for the reviewer
 * @param match how well the reviewer fits, with the reasons
 * @param obstacle why the reviewer cannot be named, for editors; empty where nothing is against it
 */
public record Suggestion(Person person, long load, Match match, Optional<Obstacle> obstacle) {

    /** Whether the reviewer can be named. */
    public boolean isPossible() {
        return obstacle.isEmpty();
    }
}
