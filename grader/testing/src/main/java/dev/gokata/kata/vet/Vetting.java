package dev.gokata.kata.vet;

import dev.gokata.kata.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * Looks for what a learner's class files use that the kata doesn't allow.
 *
 * <p>Deny by default: superclasses, interfaces, fields, methods, descriptors, signatures, annotations, constants and
 * bootstraps are all looked at, and what no entry of the {@link AllowList} allows is refused. The learner's own classes
 * may always be used.
 */
public final class Vetting {

    private final AllowList allowed;
    private final ClassLoader libraries;

    /**
     * Makes a vetting.
     *
     * @param allowed what may be used
     * @param libraries where the class files of the JDK and of what a learner compiles against are read from
     */
    public Vetting(AllowList allowed, ClassLoader libraries) {
        this.allowed = allowed;
        this.libraries = libraries;
    }

    /**
     * Vets class files.
     *
     * @param classFiles the class files by class name
     * @return what is refused, in the order of files and lines, each once; empty if all is well
     */
    public List<Refusal> refusals(Map<String, byte[]> classFiles) {
        Map<String, ClassNode> nodes = new LinkedHashMap<>();
        classFiles.forEach((name, bytes) -> {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES);
            nodes.put(node.name, node);
        });
        Hierarchy hierarchy = new Hierarchy(nodes, libraries);
        Set<Refusal> found = new LinkedHashSet<>();
        for (ClassNode node : nodes.values()) {
            new ClassUses(node, new Judge(allowed, hierarchy, node, found)).visit();
        }
        List<Refusal> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparing(Refusal::file).thenComparingInt(Refusal::line));
        return sorted;
    }
}
