/**
 * Random cases that real Go and the reference both run.
 *
 * <p>{@link dev.gokata.live.LiveTests} says what is compared; a {@link dev.gokata.live.LiveSystem} makes cases of one kind
 * and asks the reference; {@link dev.gokata.live.RealGo} asks Go.
 */
@org.jspecify.annotations.NullMarked
package dev.gokata.live;
