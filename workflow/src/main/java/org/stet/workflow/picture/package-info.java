/** Pictures that people hand in: what kind a file is, by its bytes; and drawing it anew, small and without what else is in it. */
package org.stet.workflow.picture;
