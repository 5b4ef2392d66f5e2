package org.stet.workflow.directory;

import java.util.List;

import org.stet.workflow.identity.DirectoryEntry;

/** A directory of people: the edge of the process. */
public interface Directory {

    /** Whether there is one; without it people have local accounts. */
    boolean isThere();

    /**
     * Everybody in it, also those who may not sign in.
     *
     * @throws DirectoryNotReached if it does not answer, or not so that it can be trusted to be whole
     */
    List<DirectoryEntry> everybody();
}
