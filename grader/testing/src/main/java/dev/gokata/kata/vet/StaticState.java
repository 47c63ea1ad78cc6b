package dev.gokata.kata.vet;

import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Tells whether classes can remember anything from one use to the next.
 *
 * <p>They can't if all of their static fields are compile-time constants and none has a static initializer: then tests
 * may share the classes, which saves the time to define them anew. The tables that javac makes of a {@code switch} over an
 * enum, in a class of their own, don't count: no source can name them, and what they hold depends on nothing that changes.
 */
public final class StaticState {

    private StaticState() {}

    /**
     * Looks for static state.
     *
     * @param classFiles class files by class name
     * @return true if a static field may change, or a static initializer runs
     */
    public static boolean heldBy(Map<String, byte[]> classFiles) {
        return classFiles.values().stream().anyMatch(StaticState::isHeldBy);
    }

    private static boolean isHeldBy(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        if (isTablesOfSwitches(node)) {
            return false;
        }
        return node.methods.stream().anyMatch(method -> method.name.equals("<clinit>"))
                || node.fields.stream()
                        .anyMatch(field -> (field.access & Opcodes.ACC_STATIC) != 0
                                && ((field.access & Opcodes.ACC_FINAL) == 0 || field.value == null));
    }

    /** Tells whether javac made a class of switches over enums, with nothing in it but their tables. */
    static boolean isTablesOfSwitches(ClassNode node) {
        return (node.access & Opcodes.ACC_SYNTHETIC) != 0
                && node.methods.stream().allMatch(method -> method.name.equals("<clinit>"))
                && node.fields.stream()
                        .allMatch(field -> (field.access & Opcodes.ACC_SYNTHETIC) != 0
                                && (field.access & Opcodes.ACC_FINAL) != 0
                                && field.name.startsWith("$SwitchMap$")
                                && field.desc.equals("[I"));
    }
}
