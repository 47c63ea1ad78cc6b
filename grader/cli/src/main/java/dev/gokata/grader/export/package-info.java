/**
 * Editions for students: a pack without its teacher's half, the search for what must not be in one, and how one that is in
 * use becomes a later one.
 */
@NullMarked
package dev.gokata.grader.export;

import org.jspecify.annotations.NullMarked;
