package dev.gokata.grader.watch;

import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * What of some classes others can be compiled against.
 *
 * @param classes class files by name
 */
record Signatures(Map<String, byte[]> classes) {

    /** Returns the same text for the same signatures. */
    String text() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(classes).forEach((name, bytes) -> {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
            text.append(name).append(node.access).append(node.superName).append(node.interfaces);
            node.fields.forEach(field -> text.append(field.access)
                    .append(field.name)
                    .append(field.desc)
                    .append(field.signature));
            node.methods.forEach(method -> text.append(method.access)
                    .append(method.name)
                    .append(method.desc)
                    .append(method.signature)
                    .append(method.exceptions));
        });
        return text.toString();
    }
}
