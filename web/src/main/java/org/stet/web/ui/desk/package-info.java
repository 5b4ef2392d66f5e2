/** Pages of the desk: policy and members, sharing the queue out, recusals and absences, agreement. */
package org.stet.web.ui.desk;
