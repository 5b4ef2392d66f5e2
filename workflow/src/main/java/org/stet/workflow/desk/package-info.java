/** Desks with their policy, and the scales that verdicts are given on. */
package org.stet.workflow.desk;
