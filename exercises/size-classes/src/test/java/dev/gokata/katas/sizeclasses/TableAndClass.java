package dev.gokata.katas.sizeclasses;

import dev.gokata.runtime.malloc.SizeClass;
import java.util.List;

/** A table, Go's or another, and one of its classes. */
record TableAndClass(List<SizeClass> table, int sizeclass) {}
