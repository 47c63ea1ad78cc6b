/** What real Go did, read from files. */
@NullMarked
package dev.gokata.golden;

import org.jspecify.annotations.NullMarked;
