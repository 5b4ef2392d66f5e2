/** The pages of jobs: what is to be done with many claims, what would become of each, and how far it is. */
package org.stet.web.ui.job;
