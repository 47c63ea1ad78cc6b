package dev.gokata.kata.testing;

import java.lang.reflect.Method;
import java.util.OptionalInt;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Frames the failures of Jupiter tests that belong to a task; registered by itself. */
public final class TaskExtension implements InvocationInterceptor {

    /** Made by Jupiter. */
    public TaskExtension() {}

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext extensionContext)
            throws Throwable {
        framing(invocation, extensionContext);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext extensionContext)
            throws Throwable {
        framing(invocation, extensionContext);
    }

    private static void framing(Invocation<Void> invocation, ExtensionContext context) throws Throwable {
        OptionalInt task = TaskTag.taskOf(context.getTags());
        try {
            invocation.proceed();
        } catch (Throwable thrown) { // whatever ended the test, it is told in the same form
            throw task.isPresent() ? new Failures(Binding.current(), task.getAsInt(), false).framed(thrown) : thrown;
        }
    }
}
