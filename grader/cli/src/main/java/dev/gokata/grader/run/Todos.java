package dev.gokata.grader.run;

import dev.gokata.kata.Kata;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Finds in a learner's class files which tasks have a body that still says {@code Kata.todo}. */
public final class Todos {

    private static final String KATA = Kata.class.getName().replace('.', '/');

    private Todos() {}

    /**
     * Looks for bodies that are to be written.
     *
     * @param classFiles the learner's class files by class name
     * @return the tasks that have one, ascending
     */
    public static Set<Integer> tasksIn(Map<String, byte[]> classFiles) {
        Set<Integer> tasks = new TreeSet<>();
        classFiles.values().forEach(bytes -> new ClassReader(bytes)
                .accept(
                        new org.objectweb.asm.ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] thrown) {
                                return new Finder(tasks);
                            }
                        },
                        ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG));
        return tasks;
    }

    /** Remembers the number that is on top of the stack when todo is called. */
    private static final class Finder extends MethodVisitor {

        private final Set<Integer> tasks;
        private int last;

        Finder(Set<Integer> tasks) {
            super(Opcodes.ASM9);
            this.tasks = tasks;
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode >= Opcodes.ICONST_0 && opcode <= Opcodes.ICONST_5) {
                last = opcode - Opcodes.ICONST_0;
            }
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            last = operand;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (owner.equals(KATA) && name.equals("todo")) {
                tasks.add(last);
            }
        }
    }
}
