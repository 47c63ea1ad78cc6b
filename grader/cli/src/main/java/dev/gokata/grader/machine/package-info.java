/** What the grader uses of the machine that it runs on. */
@NullMarked
package dev.gokata.grader.machine;

import org.jspecify.annotations.NullMarked;
