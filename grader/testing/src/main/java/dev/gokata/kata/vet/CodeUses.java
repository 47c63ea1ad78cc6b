package dev.gokata.kata.vet;

import java.lang.invoke.LambdaMetafactory;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Walks through the code of a method and shows each use, with its line, to a {@link Judge}. */
final class CodeUses {

    private static final String LOCK = "real locks would hang the simulated world; use what the kata gives you";

    private final MethodNode method;
    private final Judge judge;
    /* What the handler catches that was just entered; its line comes after its label. */
    private final List<String> caughtHere = new ArrayList<>();
    private int line;

    CodeUses(MethodNode method, Judge judge) {
        this.method = method;
        this.judge = judge;
    }

    int firstLine() {
        for (AbstractInsnNode each : method.instructions) {
            if (each instanceof LineNumberNode number) {
                return number.line;
            }
        }
        return 0;
    }

    void visit() {
        line = firstLine();
        for (AbstractInsnNode each : method.instructions) {
            if (each.getOpcode() >= 0) {
                caughtHere.forEach(type -> judge.className(type, line));
                caughtHere.clear();
            }
            instruction(each);
        }
    }

    private void instruction(AbstractInsnNode each) {
        if (each instanceof LineNumberNode number) {
            line = number.line;
        } else if (each instanceof LabelNode label) {
            for (TryCatchBlockNode block : method.tryCatchBlocks) {
                if (block.handler == label && block.type != null) {
                    caughtHere.add(block.type);
                }
            }
        } else if (each instanceof MethodInsnNode call) {
            judge.member(call.owner, call.name, call.desc, line);
        } else if (each instanceof FieldInsnNode access) {
            judge.member(access.owner, access.name, access.desc, line);
        } else if (each instanceof TypeInsnNode type) {
            if (type.getOpcode() != Opcodes.NEW) {
                // What is made is judged by the constructor, which always follows.
                judge.className(type.desc, line);
            }
        } else if (each instanceof MultiANewArrayInsnNode array) {
            judge.className(array.desc, line);
        } else if (each instanceof InvokeDynamicInsnNode dynamic) {
            judge.type(Type.getMethodType(dynamic.desc), line);
            bootstrap(dynamic.bsm, dynamic.bsmArgs);
            if (dynamic.bsm.getName().equals("altMetafactory")
                    && ((Integer) dynamic.bsmArgs[3] & LambdaMetafactory.FLAG_SERIALIZABLE) != 0) {
                judge.refuse(line, "Serializable", ClassUses.SERIALIZABLE);
            }
        } else if (each instanceof LdcInsnNode constant) {
            constant(constant.cst);
        } else if (each.getOpcode() == Opcodes.MONITORENTER) {
            judge.refuse(line, "synchronized", LOCK);
        }
    }

    private void bootstrap(Handle method, Object[] arguments) {
        constant(method);
        for (Object argument : arguments) {
            constant(argument);
        }
    }

    private void constant(Object value) {
        if (value instanceof Type type) {
            judge.type(type, line);
        } else if (value instanceof Handle handle) {
            judge.member(handle.getOwner(), handle.getName(), handle.getDesc(), line);
        } else if (value instanceof ConstantDynamic dynamic) {
            judge.type(Type.getType(dynamic.getDescriptor()), line);
            Object[] arguments = new Object[dynamic.getBootstrapMethodArgumentCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = dynamic.getBootstrapMethodArgument(i);
            }
            bootstrap(dynamic.getBootstrapMethod(), arguments);
        }
    }
}
