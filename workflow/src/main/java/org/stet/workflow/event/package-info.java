/**
 * What happens to claims, told once: each change writes a {@link org.stet.workflow.event.ClaimEvent} in its own
 * transaction. After the commit events get their place in one order; consumers work on them and people read them as a
 * feed, as far as they may see them.
 */
package org.stet.workflow.event;
