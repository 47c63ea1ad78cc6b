/**
 * The katas of a repository, found on disk: their folders, what these say, and the class paths they are built with.
 *
 * <p>A {@link dev.gokata.grader.catalogue.Pack} is a repository with {@code exercises/} and, for teachers,
 * {@code solutions/}. Nothing here knows what the katas teach.
 */
@NullMarked
package dev.gokata.grader.catalogue;

import org.jspecify.annotations.NullMarked;
