/** How fast stacks move. */
@org.jspecify.annotations.NullMarked
package dev.gokata.bench.stack;
