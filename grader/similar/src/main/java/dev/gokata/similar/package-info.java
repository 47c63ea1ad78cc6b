/**
 * The process in which JPlag compares submissions, and all of this repository that links to JPlag.
 *
 * <p>JPlag is under GPL-3. The command starts this as a process and reads what it prints; nothing of JPlag is in the
 * command's jar, nor on its class path.
 */
@NullMarked
package dev.gokata.similar;

import org.jspecify.annotations.NullMarked;
