/**
 * What readers ask of the newsroom: an error that they found in a fact-check, or something that they want checked. Nothing is
 * kept of who they are; a code is all by which they follow their case.
 */
package org.stet.workflow.reader;
