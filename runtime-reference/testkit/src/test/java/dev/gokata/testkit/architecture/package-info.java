/** What must hold for the test kit, and for the tests of all three parts of the runtime reference. */
@NullMarked
package dev.gokata.testkit.architecture;

import org.jspecify.annotations.NullMarked;
