package dev.gokata.kata.vet;

import dev.gokata.kata.counted.Bulk;
import dev.gokata.kata.counted.Steps;
import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Rewrites a learner's code so that it counts its steps.
 *
 * <p>One step is counted where a method begins and at each place that a jump, a switch or a handler leads to; arrays
 * made, copied or filled count their elements. So every loop and every recursion counts, and none can go on for ever.
 */
public final class StepCounting {

    private static final String STEPS = Type.getInternalName(Steps.class);
    private static final String BULK = Type.getInternalName(Bulk.class);
    private static final Set<String> BULK_OWNERS = Set.of("java/lang/System", "java/util/Arrays");
    private static final Set<String> BULK_METHODS = bulkMethods();

    private StepCounting() {}

    /**
     * Rewrites class files.
     *
     * @param classFiles class files by class name
     * @return the same classes, counting
     */
    public static Map<String, byte[]> addTo(Map<String, byte[]> classFiles) {
        Map<String, byte[]> counting = new TreeMap<>();
        classFiles.forEach((name, bytes) -> counting.put(name, addTo(bytes)));
        return counting;
    }

    private static byte[] addTo(byte[] classFile) {
        ClassNode node = new ClassNode();
        new ClassReader(classFile).accept(node, 0);
        node.methods.forEach(StepCounting::addTo);
        // Calls leave the stack as it was, but for the copies made below: only its height has to be found again.
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    private static void addTo(MethodNode method) {
        InsnList code = method.instructions;
        if (code.size() == 0) {
            return;
        }
        Set<LabelNode> handlers = new HashSet<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            handlers.add(block.handler);
        }
        Set<LabelNode> targets = targets(code);
        Set<AbstractInsnNode> blocks = new HashSet<>();
        blocks.add(firstReal(code.getFirst()));
        for (AbstractInsnNode each : code) {
            if (each instanceof LabelNode label && handlers.contains(label)) {
                blocks.add(afterCatch(label));
            } else if (each instanceof LabelNode label && targets.contains(label)) {
                blocks.add(firstReal(label));
            }
        }
        for (AbstractInsnNode each : code.toArray()) {
            charge(code, each);
        }
        blocks.forEach(place -> code.insertBefore(place, call(STEPS, "step", "()V")));
    }

    private static Set<LabelNode> targets(InsnList code) {
        Set<LabelNode> targets = new HashSet<>();
        for (AbstractInsnNode each : code) {
            if (each instanceof JumpInsnNode jump) {
                targets.add(jump.label);
            } else if (each instanceof TableSwitchInsnNode table) {
                targets.add(table.dflt);
                targets.addAll(table.labels);
            } else if (each instanceof LookupSwitchInsnNode lookup) {
                targets.add(lookup.dflt);
                targets.addAll(lookup.labels);
            }
        }
        return targets;
    }

    /*
     * javac lets a finally block's handler cover its own first instruction, which stores the exception. A step that
     * throws there would lead to the same handler, for ever: so it is counted behind the store.
     */
    private static AbstractInsnNode afterCatch(LabelNode handler) {
        AbstractInsnNode first = firstReal(handler);
        boolean stores = first.getOpcode() == Opcodes.ASTORE || first.getOpcode() == Opcodes.POP;
        return stores ? firstReal(first.getNext()) : first;
    }

    private static AbstractInsnNode firstReal(AbstractInsnNode start) {
        AbstractInsnNode each = start;
        while (each.getOpcode() < 0 && each.getNext() != null) {
            each = each.getNext();
        }
        return each;
    }

    private static void charge(InsnList code, AbstractInsnNode each) {
        if (each instanceof IntInsnNode && each.getOpcode() == Opcodes.NEWARRAY
                || each instanceof TypeInsnNode && each.getOpcode() == Opcodes.ANEWARRAY) {
            code.insertBefore(each, call(BULK, "newArray", "(I)I"));
        } else if (each instanceof MultiANewArrayInsnNode) {
            // The two innermost lengths are on top of the stack, whatever the number of dimensions.
            code.insertBefore(each, new InsnNode(Opcodes.DUP2));
            code.insertBefore(each, call(BULK, "newMatrix", "(II)V"));
        } else if (each instanceof MethodInsnNode call && call.owner.startsWith("[") && call.name.equals("clone")) {
            code.insertBefore(each, new InsnNode(Opcodes.DUP));
            code.insertBefore(each, call(BULK, "cloned", "(Ljava/lang/Object;)V"));
        } else if (each instanceof MethodInsnNode call
                && BULK_OWNERS.contains(call.owner)
                && BULK_METHODS.contains(call.name + call.desc)) {
            call.owner = BULK;
        }
    }

    private static MethodInsnNode call(String owner, String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, owner, name, descriptor, false);
    }

    private static Set<String> bulkMethods() {
        Set<String> methods = new HashSet<>();
        for (Method method : Bulk.class.getMethods()) {
            methods.add(method.getName() + Type.getMethodDescriptor(method));
        }
        return methods;
    }
}
