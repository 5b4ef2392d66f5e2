package org.stet.workflow.desk;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a desk must know of assignments: whose open work is at which desk. */
public interface OpenWork {

    /** The desks of whose claims each of the people holds an open assignment; who holds none is not in it. */
    Map<UUID, Set<UUID>> desksOf(Collection<UUID> people);
}
