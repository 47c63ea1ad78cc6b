package dev.gokata.kata.vet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * Looks for what a kata's probes use of a learner's classes that isn't there.
 *
 * <p>The probes were compiled against other code than the learner's, so no compiler has said so.
 */
public final class Linking {

    private final Map<String, ClassNode> learner;
    private final Map<String, ClassNode> probes;
    private final Hierarchy hierarchy;
    private final Set<String> missing = new LinkedHashSet<>();

    private Linking(Map<String, ClassNode> learner, Map<String, ClassNode> probes, ClassLoader libraries) {
        this.learner = learner;
        this.probes = probes;
        Map<String, ClassNode> both = new HashMap<>(probes);
        both.putAll(learner);
        this.hierarchy = new Hierarchy(both, libraries);
    }

    /**
     * Looks for it.
     *
     * @param probes the class files that use a learner's, by class name
     * @param learner the learner's class files by class name
     * @param libraries where other class files are read from
     * @return a sentence for each class or member that is missing, in no particular but always the same order
     */
    public static List<String> missing(Map<String, byte[]> probes, Map<String, byte[]> learner, ClassLoader libraries) {
        Linking linking = new Linking(nodes(learner), nodes(probes), libraries);
        linking.probes.values().stream()
                .flatMap(node -> node.methods.stream())
                .flatMap(method -> Arrays.stream(method.instructions.toArray()))
                .forEach(linking::look);
        return List.copyOf(linking.missing);
    }

    private static Map<String, ClassNode> nodes(Map<String, byte[]> classFiles) {
        Map<String, ClassNode> nodes = new TreeMap<>();
        for (byte[] bytes : classFiles.values()) {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
            nodes.put(node.name, node);
        }
        return nodes;
    }

    private void look(AbstractInsnNode each) {
        if (each instanceof MethodInsnNode method) {
            look(method.owner, method.name, method.desc);
        } else if (each instanceof FieldInsnNode field) {
            look(field.owner, field.name, field.desc);
        } else if (each instanceof InvokeDynamicInsnNode dynamic) {
            Stream.of(dynamic.bsmArgs)
                    .filter(Handle.class::isInstance)
                    .map(Handle.class::cast)
                    .forEach(handle -> look(handle.getOwner(), handle.getName(), handle.getDesc()));
        }
    }

    private void look(String owner, String member, String descriptor) {
        // The members of arrays are the JVM's own, and those of libraries and of the probes were seen by a compiler.
        if (owner.startsWith("[") || probes.containsKey(owner)) {
            return;
        }
        if (!hierarchy.hasClass(owner)) {
            missing.add("there is no class " + simple(owner) + ": keep the one that the file was given out with");
        } else if (learner.containsKey(owner) && !hierarchy.hasMember(owner, member, descriptor)) {
            missing.add(simple(owner) + " has no " + words(owner, member, descriptor)
                    + ": keep what the file was given out with");
        }
    }

    private static String words(String owner, String member, String descriptor) {
        if (!descriptor.startsWith("(")) {
            return "field " + Type.getType(descriptor).getClassName() + " " + member;
        }
        String parameters = Stream.of(Type.getArgumentTypes(descriptor))
                .map(type -> simple(type.getClassName()))
                .collect(Collectors.joining(", ", "(", ")"));
        return member.equals("<init>")
                ? "constructor " + simple(owner) + parameters
                : "method " + simple(Type.getReturnType(descriptor).getClassName()) + " " + member + parameters;
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('.')) + 1)
                .replace('$', '.');
    }
}
