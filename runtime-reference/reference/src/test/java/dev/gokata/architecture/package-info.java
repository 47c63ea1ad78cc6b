/** The walls of the runtime and the reference, held by tests, and fixtures that prove the tests can fail. */
@NullMarked
package dev.gokata.architecture;

import org.jspecify.annotations.NullMarked;
