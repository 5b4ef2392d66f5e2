/** A creating request that is sent twice happens once. */
package org.stet.workflow.idempotency;
