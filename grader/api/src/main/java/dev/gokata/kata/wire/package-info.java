/**
 * How scenarios and observations travel: as bytes, read back under bounds.
 *
 * <p>{@link dev.gokata.kata.wire.Codec} carries records, {@link dev.gokata.kata.wire.OutcomeCodec} outcomes, and
 * {@link dev.gokata.kata.wire.Frames} cuts a stream into messages. Both sides know the types, so bytes name none: what
 * a hostile process sends can only be read as a value of the type that was asked for, or be refused.
 */
@NullMarked
package dev.gokata.kata.wire;

import org.jspecify.annotations.NullMarked;
