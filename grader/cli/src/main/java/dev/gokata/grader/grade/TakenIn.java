package dev.gokata.grader.grade;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.intake.IntakeResult;

/**
 * What was handed in for one kata.
 *
 * @param name the submission's name
 * @param kata the kata
 * @param intake its files, or why there are none
 */
public record TakenIn(String name, KataFolder kata, IntakeResult intake) {}
