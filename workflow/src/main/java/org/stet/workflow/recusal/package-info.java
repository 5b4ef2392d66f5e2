/** Conflicts of interest: who has nothing to do with which claims, and why. */
package org.stet.workflow.recusal;
