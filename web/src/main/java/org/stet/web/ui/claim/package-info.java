/** A claim's pages from review to publication: workbench, verdict, report, approval, correction and retraction. */
package org.stet.web.ui.claim;
