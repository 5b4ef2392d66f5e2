package org.stet.workflow.archive.file;

/** What stands at one place of a file. */
public sealed interface FileItem {

    /** Its number in the file, from 1. */
    long place();

    /** The line at which it begins, from 1. */
    long line();

    /**
     * A check.
     *
     * @param place its number in the file, from 1
     * @param line the line at which it begins
     * @param check what is known of it
     */
    record Check(long place, long line, CheckDraft check) implements FileItem {}

    /**
     * Something that cannot be used.
     *
     * @param place its number in the file, from 1
     * @param line the line at which it begins
     * @param flaw what is wrong
     */
    record Wrong(long place, long line, Flaw flaw) implements FileItem {}
}
