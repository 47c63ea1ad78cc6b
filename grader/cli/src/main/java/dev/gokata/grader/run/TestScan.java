package dev.gokata.grader.run;

import dev.gokata.grader.run.ExpectedTest.Engine;
import dev.gokata.kata.testing.TaskTag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Lists the tests in compiled classes by reading their annotations.
 *
 * <p>No engine is asked, so a test that an engine overlooks is still expected, and counts as not passed.
 */
final class TestScan {

    private static final Set<String> JUPITER = Set.of(
            "Lorg/junit/jupiter/api/Test;",
            "Lorg/junit/jupiter/api/RepeatedTest;",
            "Lorg/junit/jupiter/api/TestFactory;",
            "Lorg/junit/jupiter/api/TestTemplate;",
            "Lorg/junit/jupiter/params/ParameterizedTest;");
    private static final Set<String> JQWIK = Set.of("Lnet/jqwik/api/Property;", "Lnet/jqwik/api/Example;");
    private static final Set<String> TAG = Set.of("Lorg/junit/jupiter/api/Tag;", "Lnet/jqwik/api/Tag;");
    private static final Set<String> TAGS = Set.of("Lorg/junit/jupiter/api/Tags;", "Lnet/jqwik/api/TagList;");

    /** The tag of such an entry in a class file's constant pool. */
    private static final int METHOD_OF_A_CLASS = 10;

    private final Map<String, ClassNode> nodes = new TreeMap<>();
    private final Map<String, byte[]> classes;

    TestScan(Map<String, byte[]> classes) {
        this.classes = classes;
        classes.forEach((name, bytes) -> {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
            nodes.put(name, node);
        });
    }

    List<ExpectedTest> tests(Predicate<String> isHidden) {
        List<ExpectedTest> tests = new ArrayList<>();
        nodes.forEach((name, node) -> {
            if ((node.access & Opcodes.ACC_ABSTRACT) == 0) {
                for (MethodNode method : node.methods) {
                    Engine engine = engineOf(method);
                    if (engine != null) {
                        int task = TaskTag.taskOf(tags(name, method)).orElse(0);
                        tests.add(new ExpectedTest(name, method.name, task, isHidden.test(name), engine));
                    }
                }
            }
        });
        return tests;
    }

    List<String> implementing(Class<?> type) {
        String internalName = type.getName().replace('.', '/');
        return nodes.values().stream()
                .filter(node -> node.interfaces.contains(internalName))
                .map(node -> node.name.replace('/', '.'))
                .toList();
    }

    /** Tells whether any of the classes calls a method by name, or hands on a reference to it. */
    boolean callsAny(Class<?> owner, String method) {
        String internalName = owner.getName().replace('.', '/');
        return classes.values().stream().anyMatch(bytes -> calls(new ClassReader(bytes), internalName, method));
    }

    private static boolean calls(ClassReader reader, String owner, String method) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int i = 1; i < reader.getItemCount(); i++) {
            int item = reader.getItem(i);
            // The second half of a long or double has no place of its own.
            if (item != 0
                    && reader.readByte(item - 1) == METHOD_OF_A_CLASS
                    && reader.readClass(item, buffer).equals(owner)
                    && reader.readUTF8(reader.getItem(reader.readUnsignedShort(item + 2)), buffer)
                            .equals(method)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Engine engineOf(MethodNode method) {
        for (AnnotationNode annotation : annotations(method.visibleAnnotations)) {
            if (JUPITER.contains(annotation.desc)) {
                return Engine.JUPITER;
            }
            if (JQWIK.contains(annotation.desc)) {
                return Engine.JQWIK;
            }
        }
        return null;
    }

    private Set<String> tags(String className, MethodNode method) {
        Set<String> tags = new HashSet<>();
        addTags(annotations(method.visibleAnnotations), tags);
        for (String name = className; nodes.containsKey(name); name = enclosing(name)) {
            addTags(annotations(nodes.get(name).visibleAnnotations), tags);
        }
        return tags;
    }

    private static String enclosing(String className) {
        int nested = className.lastIndexOf('$');
        return nested < 0 ? "" : className.substring(0, nested);
    }

    private static void addTags(List<AnnotationNode> annotations, Set<String> tags) {
        for (AnnotationNode annotation : annotations) {
            if (TAG.contains(annotation.desc)) {
                tags.add(String.valueOf(annotation.values.get(1)));
            } else if (TAGS.contains(annotation.desc)) {
                for (Object nested : (List<?>) annotation.values.get(1)) {
                    addTags(List.of((AnnotationNode) nested), tags);
                }
            }
        }
    }

    private static List<AnnotationNode> annotations(@Nullable List<AnnotationNode> list) {
        return list == null ? List.of() : list;
    }
}
