package dev.gokata.kata.vet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/** Walks through the declarations of a class file and shows each use to a {@link Judge}. */
final class ClassUses {

    private static final String NATIVE = "a kata's code is Java alone";
    private static final String SYNCHRONIZED = "real locks would hang the simulated world; use what the kata gives you";

    static final String SERIALIZABLE = "a kata's objects are never read or written as bytes";

    private final ClassNode node;
    private final Judge judge;

    ClassUses(ClassNode node, Judge judge) {
        this.node = node;
        this.judge = judge;
    }

    void visit() {
        if (node.superName != null) {
            judge.className(node.superName, 0);
        }
        node.interfaces.forEach(each -> judge.className(each, 0));
        if (node.interfaces.contains("java/io/Serializable")) {
            judge.refuse(0, "Serializable", SERIALIZABLE);
        }
        signature(node.signature, 0);
        annotations(node.visibleAnnotations, 0);
        annotations(node.invisibleAnnotations, 0);
        typeAnnotations(node.visibleTypeAnnotations);
        typeAnnotations(node.invisibleTypeAnnotations);
        node.fields.forEach(this::field);
        if (node.recordComponents != null) {
            node.recordComponents.forEach(this::component);
        }
        node.methods.forEach(this::method);
    }

    private void field(FieldNode field) {
        judge.type(Type.getType(field.desc), 0);
        signature(field.signature, 0);
        annotations(field.visibleAnnotations, 0);
        annotations(field.invisibleAnnotations, 0);
        typeAnnotations(field.visibleTypeAnnotations);
        typeAnnotations(field.invisibleTypeAnnotations);
    }

    private void component(RecordComponentNode component) {
        judge.type(Type.getType(component.descriptor), 0);
        signature(component.signature, 0);
        annotations(component.visibleAnnotations, 0);
        annotations(component.invisibleAnnotations, 0);
        typeAnnotations(component.visibleTypeAnnotations);
        typeAnnotations(component.invisibleTypeAnnotations);
    }

    private void method(MethodNode method) {
        if (method.name.equals("$deserializeLambda$") && (method.access & Opcodes.ACC_SYNTHETIC) != 0) {
            // javac wrote it for a serializable lambda, which is refused where it stands.
            return;
        }
        CodeUses code = new CodeUses(method, judge);
        int line = code.firstLine();
        if ((method.access & Opcodes.ACC_NATIVE) != 0) {
            judge.refuse(line, "native " + method.name, NATIVE);
        }
        if ((method.access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            judge.refuse(line, "synchronized " + method.name, SYNCHRONIZED);
        }
        if (method.name.equals("finalize") && method.desc.equals("()V")) {
            judge.member("java/lang/Object", "finalize", "()V", line);
        }
        judge.type(Type.getMethodType(method.desc), line);
        signature(method.signature, line);
        method.exceptions.forEach(each -> judge.className(each, line));
        annotations(method.visibleAnnotations, line);
        annotations(method.invisibleAnnotations, line);
        typeAnnotations(method.visibleTypeAnnotations);
        typeAnnotations(method.invisibleTypeAnnotations);
        parameterAnnotations(method.visibleParameterAnnotations, line);
        parameterAnnotations(method.invisibleParameterAnnotations, line);
        if (method.annotationDefault != null) {
            annotationValue(method.annotationDefault, line);
        }
        code.visit();
    }

    private void parameterAnnotations(List<AnnotationNode> @Nullable [] lists, int line) {
        if (lists != null) {
            for (List<AnnotationNode> list : lists) {
                annotations(list, line);
            }
        }
    }

    private void typeAnnotations(@Nullable List<? extends AnnotationNode> list) {
        annotations(list, 0);
    }

    private void annotations(@Nullable List<? extends AnnotationNode> list, int line) {
        if (list == null) {
            return;
        }
        for (AnnotationNode annotation : list) {
            judge.type(Type.getType(annotation.desc), line);
            if (annotation.values != null) {
                annotation.values.forEach(value -> annotationValue(value, line));
            }
        }
    }

    private void annotationValue(Object value, int line) {
        if (value instanceof Type type) {
            judge.type(type, line);
        } else if (value instanceof AnnotationNode nested) {
            annotations(List.of(nested), line);
        } else if (value instanceof List<?> values) {
            values.forEach(each -> annotationValue(each, line));
        } else if (value instanceof String[] constant) {
            judge.type(Type.getType(constant[0]), line);
        }
    }

    private void signature(@Nullable String signature, int line) {
        if (signature == null) {
            return;
        }
        new SignatureReader(signature).accept(new SignatureVisitor(Opcodes.ASM9) {
            @Override
            public void visitClassType(String name) {
                judge.className(name, line);
            }
        });
    }
}
