package dev.gokata.kata.counted;

public class Doubling {}
