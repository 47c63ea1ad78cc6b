package dev.gokata.kata.vet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds the class that declares a member, by reading class files.
 *
 * <p>The owner that bytecode names need not be the declaring one: {@code mine.getClass()} may name the learner's class.
 */
final class Hierarchy {

    private record Shape(@Nullable String superName, List<String> interfaces, Set<String> members) {}

    private final Map<String, ClassNode> learner;
    private final ClassLoader libraries;
    private final Map<String, Optional<Shape>> shapes = new HashMap<>();

    Hierarchy(Map<String, ClassNode> learner, ClassLoader libraries) {
        this.learner = learner;
        this.libraries = libraries;
    }

    boolean isLearners(String internalName) {
        return learner.containsKey(internalName);
    }

    /**
     * Returns the internal names of the classes from the owner to the one that declares the member, superclasses first;
     * the owner alone if none does.
     */
    List<String> pathTo(String owner, String member, String descriptor) {
        return found(owner, member, descriptor).orElse(List.of(owner));
    }

    /** Tells whether there is such a class. */
    boolean hasClass(String internalName) {
        return shapeOf(internalName).isPresent();
    }

    /** Tells whether a class has a member, be it inherited. */
    boolean hasMember(String owner, String member, String descriptor) {
        return found(owner, member, descriptor).isPresent();
    }

    private Optional<List<String>> found(String owner, String member, String descriptor) {
        Deque<List<String>> open = new ArrayDeque<>();
        open.add(List.of(owner));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            List<String> path = open.poll();
            String name = path.get(path.size() - 1);
            Shape shape = seen.add(name) ? shapeOf(name).orElse(null) : null;
            if (shape == null) {
                continue;
            }
            if (shape.members.contains(member + descriptor)) {
                return Optional.of(path);
            }
            if (shape.superName != null) {
                open.addFirst(longer(path, shape.superName));
            }
            shape.interfaces.forEach(each -> open.addLast(longer(path, each)));
        }
        return Optional.empty();
    }

    private static List<String> longer(List<String> path, String next) {
        List<String> longer = new ArrayList<>(path);
        longer.add(next);
        return longer;
    }

    private Optional<Shape> shapeOf(String internalName) {
        return shapes.computeIfAbsent(internalName, name -> {
            ClassNode known = learner.get(name);
            return known != null ? Optional.of(shape(known)) : read(name).map(Hierarchy::shape);
        });
    }

    private Optional<ClassNode> read(String internalName) {
        try (InputStream in = libraries.getResourceAsStream(internalName + ".class")) {
            if (in == null) {
                return Optional.empty();
            }
            ClassNode node = new ClassNode();
            new ClassReader(in).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
            return Optional.of(node);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Shape shape(ClassNode node) {
        Set<String> members = new HashSet<>();
        for (MethodNode method : node.methods) {
            members.add(method.name + method.desc);
        }
        for (FieldNode field : node.fields) {
            members.add(field.name + field.desc);
        }
        return new Shape(node.superName, node.interfaces, members);
    }
}
