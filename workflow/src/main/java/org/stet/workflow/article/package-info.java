/** Articles as they came in: intake, snapshot, and the claims that core found in them. */
package org.stet.workflow.article;
