package dev.gokata.kata.vet;

import dev.gokata.kata.counted.Bulk;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Puts a charge before each instruction of a method that does work in bulk.
 *
 * <p>A charge leaves the operands as they were. In the comments the stack grows to the right: a is an array, f and t are
 * the ends of a range, v is a value of one slot, w of two.
 */
final class BulkCharges {

    private static final String BULK = Type.getInternalName(Bulk.class);

    private static final Set<String> ARRAY_METHODS =
            Set.of("copyOf", "copyOfRange", "equals", "fill", "hashCode", "sort", "toString");

    /* What makes an array of the length that is its last argument. */
    private static final Set<String> BY_LENGTH = Set.of(
            "java/lang/System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V",
            "java/lang/String.repeat(I)Ljava/lang/String;",
            "java/lang/StringBuilder.setLength(I)V",
            "java/lang/StringBuilder.<init>(I)V",
            "java/util/ArrayList.<init>(I)V",
            "java/util/ArrayDeque.<init>(I)V",
            "java/util/PriorityQueue.<init>(I)V");

    private static final String N_COPIES = "java/util/Collections.nCopies(ILjava/lang/Object;)Ljava/util/List;";

    private final MethodNode method;

    private BulkCharges(MethodNode method) {
        this.method = method;
    }

    static void addTo(MethodNode method) {
        BulkCharges charges = new BulkCharges(method);
        for (AbstractInsnNode each : method.instructions.toArray()) {
            InsnList charge = charges.chargeFor(each);
            method.instructions.insertBefore(each, charge);
        }
    }

    private InsnList chargeFor(AbstractInsnNode each) {
        InsnList charge = new InsnList();
        if (each.getOpcode() == Opcodes.NEWARRAY || each.getOpcode() == Opcodes.ANEWARRAY) {
            length(charge);
        } else if (each instanceof MultiANewArrayInsnNode array) {
            dimensions(charge, array.dims);
        } else if (each instanceof MethodInsnNode call) {
            call(charge, call);
        }
        return charge;
    }

    private static void call(InsnList charge, MethodInsnNode call) {
        String full = call.owner + "." + call.name + call.desc;
        if (call.owner.startsWith("[") && call.name.equals("clone")) {
            topArray(charge);
        } else if (BY_LENGTH.contains(full)) {
            length(charge);
        } else if (full.equals(N_COPIES)) {
            lengthBelowTop(charge);
        } else if (call.owner.equals("java/util/Arrays") && ARRAY_METHODS.contains(call.name)) {
            arrayMethod(charge, call.name, Type.getArgumentTypes(call.desc));
        }
    }

    private static void arrayMethod(InsnList charge, String name, Type[] arguments) {
        int count = arguments.length;
        Type last = arguments[count - 1];
        if (name.equals("copyOf")) {
            if (count == 2) {
                length(charge);
            } else {
                lengthBelowTop(charge);
            }
        } else if (last.getSort() == Type.ARRAY) {
            topArray(charge);
        } else if (count == 4 || count == 7) {
            rangeBelow(charge, last.getSize());
        } else if (count == 3 && last.getSort() == Type.INT || count == 6) {
            topRange(charge);
        } else {
            arrayBelow(charge, last.getSize());
        }
    }

    private static void rangeBelow(InsnList charge, int size) {
        if (size == 1) {
            // f t v -> v f t -> f t v
            add(charge, Opcodes.DUP_X2, Opcodes.POP);
            topRange(charge);
            add(charge, Opcodes.DUP2_X1, Opcodes.POP2);
        } else {
            // f t w -> w f t -> f t w
            add(charge, Opcodes.DUP2_X2, Opcodes.POP2);
            topRange(charge);
            add(charge, Opcodes.DUP2_X2, Opcodes.POP2);
        }
    }

    private static void arrayBelow(InsnList charge, int size) {
        if (size == 1) {
            // a v -> a v a -> a v
            add(charge, Opcodes.DUP2, Opcodes.POP);
            add(charge, "array", "(Ljava/lang/Object;)V");
        } else {
            // a w -> w a -> a w
            add(charge, Opcodes.DUP2_X1, Opcodes.POP2);
            topArray(charge);
            add(charge, Opcodes.DUP_X2, Opcodes.POP);
        }
    }

    private void dimensions(InsnList charge, int count) {
        // No jump leads in between, so locals that no frame knows of may hold the lengths.
        int first = method.maxLocals;
        for (int i = count - 1; i >= 0; i--) {
            charge.add(new VarInsnNode(Opcodes.ISTORE, first + i));
        }
        add(charge, Opcodes.LCONST_1);
        for (int i = 0; i < count; i++) {
            charge.add(new VarInsnNode(Opcodes.ILOAD, first + i));
            add(charge, "dimension", "(JI)J");
        }
        add(charge, Opcodes.POP2);
        for (int i = 0; i < count; i++) {
            charge.add(new VarInsnNode(Opcodes.ILOAD, first + i));
        }
    }

    private static void length(InsnList charge) {
        add(charge, "length", "(I)I");
    }

    private static void lengthBelowTop(InsnList charge) {
        add(charge, Opcodes.SWAP);
        length(charge);
        add(charge, Opcodes.SWAP);
    }

    private static void topArray(InsnList charge) {
        add(charge, Opcodes.DUP);
        add(charge, "array", "(Ljava/lang/Object;)V");
    }

    private static void topRange(InsnList charge) {
        add(charge, Opcodes.DUP2);
        add(charge, "range", "(II)V");
    }

    private static void add(InsnList charge, int... opcodes) {
        for (int opcode : opcodes) {
            charge.add(new InsnNode(opcode));
        }
    }

    private static void add(InsnList charge, String name, String descriptor) {
        charge.add(new MethodInsnNode(Opcodes.INVOKESTATIC, BULK, name, descriptor, false));
    }
}
