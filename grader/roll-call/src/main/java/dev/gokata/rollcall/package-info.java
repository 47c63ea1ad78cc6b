/**
 * The build tool that makes a test run fail when a test was silently not executed.
 *
 * <p>A {@link dev.gokata.rollcall.RollCallListener} writes down what the test engines ran. The
 * {@link dev.gokata.rollcall.RollCallEngine}, which runs last, reads the class files to see what there was to run, and
 * its only test fails when the two differ. Read {@code RollCall} for what counts as a difference.
 *
 * <p>Left out: whether a test that ran has checked anything. Mutation testing answers that.
 */
@NullMarked
package dev.gokata.rollcall;

import org.jspecify.annotations.NullMarked;
