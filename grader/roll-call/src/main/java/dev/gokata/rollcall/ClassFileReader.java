package dev.gokata.rollcall;

import dev.gokata.rollcall.ScannedClass.ScannedMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reads one class file, without loading the class. */
final class ClassFileReader extends ClassVisitor {

    private static final int NOT_CONCRETE = Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE | Opcodes.ACC_MODULE;

    private final Set<String> annotations = new LinkedHashSet<>();
    private final List<ScannedMethod> methods = new ArrayList<>();
    private final Set<String> calls = new LinkedHashSet<>();
    private final List<String> supers = new ArrayList<>();
    private String name = "";
    private String top = "";
    private boolean concrete;

    private ClassFileReader() {
        super(Opcodes.ASM9);
    }

    static ScannedClass read(byte[] classFile) {
        ClassFileReader reader = new ClassFileReader();
        new ClassReader(classFile).accept(reader, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return new ScannedClass(
                reader.name,
                reader.top,
                reader.concrete,
                reader.supers,
                reader.annotations,
                reader.methods,
                reader.calls);
    }

    @Override
    public void visit(
            int version,
            int access,
            String internalName,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        name = binaryName(internalName);
        top = name;
        concrete = (access & NOT_CONCRETE) == 0;
        if (superName != null) {
            supers.add(binaryName(superName));
        }
        if (interfaces != null) {
            Arrays.stream(interfaces).map(ClassFileReader::binaryName).forEach(supers::add);
        }
    }

    @Override
    public void visitNestHost(String nestHost) {
        top = binaryName(nestHost);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        annotations.add(className(descriptor));
        return null;
    }

    @Override
    public FieldVisitor visitField(
            int access, String fieldName, String descriptor, @Nullable String signature, @Nullable Object value) {
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                annotations.add(className(annotation));
                return null;
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access,
            String methodName,
            String descriptor,
            @Nullable String signature,
            String @Nullable [] exceptions) {
        Set<String> onMethod = new LinkedHashSet<>();
        // A bridge carries its method's annotations, but nobody wrote it.
        if ((access & Opcodes.ACC_SYNTHETIC) == 0) {
            boolean inherited = (access & Opcodes.ACC_PRIVATE) == 0;
            methods.add(new ScannedMethod(methodName, parameterTypes(descriptor), inherited, onMethod));
        }
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String annotation, boolean visible) {
                onMethod.add(className(annotation));
                return null;
            }

            @Override
            public @Nullable AnnotationVisitor visitParameterAnnotation(
                    int parameter, String annotation, boolean visible) {
                onMethod.add(className(annotation));
                return null;
            }

            @Override
            public void visitMethodInsn(
                    int opcode, String owner, String called, String calledDescriptor, boolean isInterface) {
                calls.add(binaryName(owner) + "." + called);
            }
        };
    }

    private static String parameterTypes(String descriptor) {
        return Arrays.stream(Type.getArgumentTypes(descriptor))
                .map(type -> type.getSort() == Type.ARRAY ? binaryName(type.getDescriptor()) : type.getClassName())
                .collect(Collectors.joining(", "));
    }

    private static String className(String descriptor) {
        return Type.getType(descriptor).getClassName();
    }

    private static String binaryName(String internalName) {
        return internalName.replace('/', '.');
    }
}
