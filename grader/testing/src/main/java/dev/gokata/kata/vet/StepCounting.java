package dev.gokata.kata.vet;

import dev.gokata.kata.counted.Steps;
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
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Rewrites a learner's code so that it counts its steps.
 *
 * <p>One step is counted where a method begins and at each place that a jump, a switch or a handler leads to; work
 * done in bulk counts its elements. So every loop and every recursion counts, and none can go on for ever. The tables that
 * javac makes of switches are no work, and none of theirs may end in the middle: they serve all tests.
 */
public final class StepCounting {

    private static final String STEPS = Type.getInternalName(Steps.class);

    /**
     * How many classes may have static initializers that cost nothing. With one for each question, all work could be done
     * in them.
     */
    static final int MOST_FREE_INITIALIZERS = 64;

    private StepCounting() {}

    /**
     * Rewrites class files.
     *
     * @param classFiles class files by class name
     * @return the same classes, counting
     */
    public static Map<String, byte[]> addTo(Map<String, byte[]> classFiles) {
        Map<String, ClassNode> nodes = new TreeMap<>();
        classFiles.forEach((name, bytes) -> {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, 0);
            nodes.put(name, node);
        });
        boolean free = nodes.values().stream()
                        .filter(node -> node.methods.stream().anyMatch(StepCounting::isInitializer))
                        .count()
                <= MOST_FREE_INITIALIZERS;
        Map<String, byte[]> counting = new TreeMap<>();
        nodes.forEach((name, node) ->
                counting.put(name, StaticState.isTablesOfSwitches(node) ? classFiles.get(name) : addTo(node, free)));
        return counting;
    }

    private static boolean isInitializer(MethodNode method) {
        return method.name.equals("<clinit>");
    }

    private static byte[] addTo(ClassNode node, boolean freeInitializers) {
        for (MethodNode method : node.methods) {
            // The JDK calls an enum's values() when it likes, and keeps what comes of it; javac wrote that method.
            boolean values = method.name.equals("values") && method.desc.equals("()[L" + node.name + ";");
            if (!values || (node.access & Opcodes.ACC_ENUM) == 0) {
                addTo(method);
                if (freeInitializers && isInitializer(method)) {
                    returnSteps(node, method.instructions);
                }
            }
        }
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
        Set<AbstractInsnNode> handlers = new HashSet<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            handlers.add(firstReal(block.handler));
        }
        Set<LabelNode> targets = targets(code);
        Set<AbstractInsnNode> blocks = new HashSet<>();
        blocks.add(firstReal(code.getFirst()));
        for (AbstractInsnNode each : code) {
            if (each instanceof LabelNode label && targets.contains(label)) {
                blocks.add(firstReal(label));
            }
        }
        handlers.forEach(place -> handler(method, place));
        BulkCharges.addTo(method);
        blocks.forEach(place -> step(code, place));
    }

    private static void step(InsnList code, AbstractInsnNode place) {
        if (place.getOpcode() == Opcodes.NEW) {
            // Frames know the object that isn't initialized yet by the label right before its NEW.
            code.insert(place, call("step", "()V"));
        } else {
            code.insertBefore(place, call("step", "()V"));
        }
    }

    /*
     * javac lets a finally block's handler cover its own first instruction, which stores the exception. A step that
     * throws there would lead to the same handler, for ever: so the step is counted behind the store, and the handler
     * covers the store alone. It comes before all labels that follow: code that jumps there has caught nothing.
     */
    private static void handler(MethodNode method, AbstractInsnNode first) {
        LabelNode stored = new LabelNode();
        InsnList caught = new InsnList();
        caught.add(stored);
        if (first instanceof VarInsnNode store && store.getOpcode() == Opcodes.ASTORE) {
            caught.add(new VarInsnNode(Opcodes.ALOAD, store.var));
            caught.add(call("caught", "(Ljava/lang/Throwable;)V"));
        } else if (first.getOpcode() == Opcodes.POP) {
            caught.add(call("step", "()V"));
        } else {
            method.instructions.insertBefore(first, call("step", "()V"));
            return;
        }
        AbstractInsnNode next = firstReal(first.getNext());
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (firstReal(block.handler) == first && firstReal(block.end) == next) {
                block.end = stored;
            }
        }
        method.instructions.insert(first, caught);
    }

    private static void returnSteps(ClassNode owner, InsnList code) {
        Type self = Type.getObjectType(owner.name);
        for (AbstractInsnNode each : code.toArray()) {
            if (each.getOpcode() == Opcodes.RETURN) {
                code.insertBefore(each, new LdcInsnNode(self));
                code.insertBefore(each, call("endInitializer", "(Ljava/lang/Class;)V"));
            }
        }
        code.insert(call("beginInitializer", "(Ljava/lang/Class;)V"));
        code.insert(new LdcInsnNode(self));
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

    private static AbstractInsnNode firstReal(AbstractInsnNode start) {
        AbstractInsnNode each = start;
        while (each.getOpcode() < 0 && each.getNext() != null) {
            each = each.getNext();
        }
        return each;
    }

    private static MethodInsnNode call(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, STEPS, name, descriptor, false);
    }
}
