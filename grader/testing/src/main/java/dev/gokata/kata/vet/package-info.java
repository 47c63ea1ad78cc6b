/**
 * What is done to a learner's class files before any of it runs: vetted, then made to count its steps.
 *
 * <p>{@link dev.gokata.kata.vet.Vetting} refuses every use that {@link dev.gokata.kata.vet.AllowList} doesn't list;
 * {@link dev.gokata.kata.vet.StepCounting} rewrites what is left. Both read class files and load none.
 */
@NullMarked
package dev.gokata.kata.vet;

import org.jspecify.annotations.NullMarked;
