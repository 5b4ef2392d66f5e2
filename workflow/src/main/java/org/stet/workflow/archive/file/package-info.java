/**
 * Reads files of fact-checks that others published, check by check and never whole: ClaimReview as lines of JSON, in JSON
 * documents and in pages, and tables.
 */
package org.stet.workflow.archive.file;
