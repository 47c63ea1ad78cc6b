/**
 * How a kata's runs are drawn, step by step.
 *
 * <p>A kata that can be looked at has one {@link dev.gokata.kata.scenes.KataScenes} beside its tests, which lists
 * {@link dev.gokata.kata.scenes.Drawing}s: each turns a scenario and what was observed into steps.
 * {@link dev.gokata.kata.scenes.Lanes} asks a learner's code and the reference, and puts both stories side by side.
 */
@NullMarked
package dev.gokata.kata.scenes;

import org.jspecify.annotations.NullMarked;
