/** An installation as an earlier release left it, brought up to the schema of today. */
package org.stet.workflow.upgrade;
