package dev.gokata.kata.meta;

/**
 * One of the numbered steps of a kata.
 *
 * @param number from 1, in the order they are done
 * @param title what it asks for, without a period
 * @param points what it is worth when all of its tests pass
 */
public record Task(int number, String title, int points) {}
