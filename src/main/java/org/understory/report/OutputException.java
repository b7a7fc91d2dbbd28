package org.understory.report;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Thrown when a place cannot be written to; says where, what is wrong and what to do, for the user to read. */
public final class OutputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String where;
    private final String what;
    private final String remedy;

    /**
     * A fault of a place.
     *
     * @param where the file or folder
     * @param what what is wrong, as a clause
     * @param remedy what to do next
     */
    public OutputException(String where, String what, String remedy) {
        super(where + ": " + what);
        this.where = where;
        this.what = what;
        this.remedy = remedy;
    }

    /** Puts the system's error into words. */
    static OutputException because(IOException cause, String where) {
        OutputException error = cause instanceof AccessDeniedException
                ? new OutputException(
                        where, "cannot be written: permission denied", "give another folder, or ask for write access")
                : new OutputException(
                        where,
                        "cannot be written: " + reason(cause),
                        "give another folder, or mend this one and run again");
        error.initCause(cause);
        return error;
    }

    /** The file or folder. */
    public String where() {
        return where;
    }

    /** What is wrong, as a clause. */
    public String what() {
        return what;
    }

    /** What to do next; never blank. */
    public String remedy() {
        return remedy;
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "the folder it should go into is not there and cannot be made";
        }
        String reason = cause instanceof FileSystemException system ? system.getReason() : cause.getMessage();
        return reason == null || reason.isBlank() ? cause.getClass().getSimpleName() : reason;
    }
}
