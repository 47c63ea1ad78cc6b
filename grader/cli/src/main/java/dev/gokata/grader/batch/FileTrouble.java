package dev.gokata.grader.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Says in words what the file system said by the class of an exception. */
public final class FileTrouble {

    private FileTrouble() {}

    /**
     * Words an exception.
     *
     * @param e the exception
     * @return what is wrong, in a few words
     */
    public static String words(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no right to";
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return "it is no folder";
        }
        if (e instanceof NoSuchFileException) {
            return "it is not there";
        }
        String reason = e instanceof FileSystemException of ? of.getReason() : e.getMessage();
        return reason == null ? "it failed" : reason;
    }
}
