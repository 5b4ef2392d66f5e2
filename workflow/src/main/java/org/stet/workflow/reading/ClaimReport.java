package org.stet.workflow.reading;

import java.util.Optional;

import org.stet.workflow.factcheck.Approval;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.ReportRevision;
import org.stet.workflow.publication.Correction;
import org.stet.workflow.publication.Publication;

/**
 * A claim's report, on its way to the public and there.
 *
 * @param latest the report's latest revision
 * @param document what readers would see of it if it went out now; empty without a report
 * @param approval the standing approval
 * @param publication the public fact-check
 * @param versions how many versions of it went out
 * @param retracted whether it is taken back now
 * @param correction the correction that is being prepared
 */
public record ClaimReport(
        Optional<ReportRevision> latest,
        Optional<CheckDocument> document,
        Optional<Approval> approval,
        Optional<Publication> publication,
        int versions,
        boolean retracted,
        Optional<Correction> correction) {}
