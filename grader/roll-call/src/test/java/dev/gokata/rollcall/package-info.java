/** Proof that roll call goes red for every known way to be green without testing. */
@NullMarked
package dev.gokata.rollcall;

import org.jspecify.annotations.NullMarked;
