/** Who has a claim open at this moment, told to others who have it open too; never while a blind review of it runs. */
package org.stet.workflow.presence;
