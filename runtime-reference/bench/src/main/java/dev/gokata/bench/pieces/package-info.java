/** How fast small pieces of the runtime are, one at a time. */
@org.jspecify.annotations.NullMarked
package dev.gokata.bench.pieces;
