package dev.gokata.kata.vet;

import dev.gokata.kata.Refusal;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;

/** Judges the uses found in one class file, and notes those that are refused. */
final class Judge {

    private final AllowList allowed;
    private final Hierarchy hierarchy;
    private final String file;
    private final Set<Refusal> found;

    Judge(AllowList allowed, Hierarchy hierarchy, ClassNode node, Set<Refusal> found) {
        this.allowed = allowed;
        this.hierarchy = hierarchy;
        this.file = node.sourceFile == null ? dotted(node.name) : node.sourceFile;
        this.found = found;
    }

    void type(Type type, int line) {
        switch (type.getSort()) {
            case Type.ARRAY -> type(type.getElementType(), line);
            case Type.OBJECT -> className(type.getInternalName(), line);
            case Type.METHOD -> {
                type(type.getReturnType(), line);
                for (Type argument : type.getArgumentTypes()) {
                    type(argument, line);
                }
            }
            default -> {
                // A primitive type is always allowed.
            }
        }
    }

    void className(String internalName, int line) {
        if (internalName.startsWith("[")) {
            type(Type.getType(internalName), line);
        } else if (!hierarchy.isLearners(internalName)) {
            String name = dotted(internalName);
            allowed.refusalOfType(name).ifPresent(why -> refuse(line, simple(name), why));
        }
    }

    void member(String owner, String member, String descriptor, int line) {
        if (owner.startsWith("[")) {
            // The one member of an array that bytecode can name is clone().
            type(Type.getType(owner), line);
            return;
        }
        List<String> path = hierarchy.pathTo(owner, member, descriptor);
        String declaring = path.get(path.size() - 1);
        if (hierarchy.isLearners(declaring)) {
            return;
        }
        List<String> libraries = path.stream()
                .filter(each -> !hierarchy.isLearners(each))
                .map(Judge::dotted)
                .toList();
        allowed.refusalOfMember(libraries, member)
                .ifPresent(why -> refuse(line, display(dotted(declaring), member), why));
    }

    void refuse(int line, String what, String why) {
        found.add(new Refusal(file, line, what, why));
    }

    private static String display(String className, String member) {
        return member.equals("<init>") ? "new " + simple(className) : simple(className) + "." + member;
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }

    private static String dotted(String internalName) {
        return internalName.replace('/', '.');
    }
}
