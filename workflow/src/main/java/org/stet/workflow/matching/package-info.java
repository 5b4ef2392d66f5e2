/** Whether the newsroom has checked a claim before. */
package org.stet.workflow.matching;
