package org.stet.workflow.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a fact-check came to what is public, as far as readers may know it: nothing of a round that has led to no version yet.
 *
 * @param foundByStet whether Stet found the claim in its article; else somebody marked it
 * @param versions each version, first to last
 * @param retractedAt when it was retracted, where that stands
 */
public record PublishedCourse(boolean foundByStet, List<Version> versions, Optional<Instant> retractedAt) {

    /** Keeps its own copy of the list. */
    public PublishedCourse {
        versions = List.copyOf(versions);
    }

    /**
     * What led to one version.
     *
     * @param number its number, from 1
     * @param adjudicated whether verdicts that differed were decided between
     * @param approvedAt when it was approved
     * @param approver who approved, where the newsroom tells names
     * @param publishedAt when it went out
     */
    public record Version(
            int number, boolean adjudicated, Instant approvedAt, Optional<String> approver, Instant publishedAt) {}
}
