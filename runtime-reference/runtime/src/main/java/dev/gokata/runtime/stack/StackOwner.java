package dev.gokata.runtime.stack;

import dev.gokata.runtime.GoSource;

/**
 * Who may touch a goroutine's stack.
 *
 * <p>In Go: it follows from the goroutine's status.
 *
 * <p>Here: said directly. The statuses belong to the scheduler, which stands above stacks and can't be asked from here; it says
 * who owns a stack in each of them: {@code GStatus.stackOwner}. Of twelve statuses with and without the scan bit, these four
 * answers are all that code on stacks ever asks for.
 */
@GoSource(file = "runtime/runtime2.go", symbol = "_Grunning", simplified = "what the statuses mean for the stack")
public enum StackOwner {

    /** Nobody, as for {@code _Grunnable} and {@code _Gwaiting}. */
    NOBODY,

    /** The goroutine itself, also while it runs on its thread's system stack; {@code _Grunning}. */
    GOROUTINE,

    /** The goroutine, but nobody may look at the stack, for it is being moved; {@code _Gcopystack}. */
    COPIER,

    /** The collector, which holds the goroutine where it is; {@code _Gscan} with any status but running. */
    SCANNER
}
