/** Who is told of what becomes of a claim, or of the claims of a desk, without working on them. */
package org.stet.workflow.following;
