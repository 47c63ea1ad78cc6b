package dev.gokata.grader.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** What javac sees as files: classes of the JDK and the class path to read, and memory to write to. */
final class MemoryFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();
    private int bytes;

    MemoryFiles(StandardJavaFileManager files) {
        super(files);
    }

    /** Says that the output is more than a kata may have. */
    static final class TooMuchOutputException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    Map<String, byte[]> classes() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        written.forEach((name, content) -> classes.put(name, content.toByteArray()));
        return classes;
    }

    @Override
    public boolean hasLocation(JavaFileManager.Location location) {
        return location != StandardLocation.SOURCE_PATH
                && location != StandardLocation.ANNOTATION_PROCESSOR_PATH
                && super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            JavaFileManager.Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        // A source beside a class on the class path would be compiled along.
        Set<JavaFileObject.Kind> classesOnly = EnumSet.copyOf(kinds);
        classesOnly.remove(JavaFileObject.Kind.SOURCE);
        return super.list(location, packageName, classesOnly, recurse);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        if (written.size() >= JavaCompilation.MAX_CLASSES) {
            throw new TooMuchOutputException();
        }
        ByteArrayOutputStream content = new BoundedBytes();
        written.put(className, content);
        return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + kind.extension), kind) {
            @Override
            public OutputStream openOutputStream() {
                return content;
            }
        };
    }

    @Override
    public FileObject getFileForOutput(
            JavaFileManager.Location location, String packageName, String relativeName, FileObject sibling)
            throws IOException {
        throw new IOException("only class files are written");
    }

    private final class BoundedBytes extends ByteArrayOutputStream {
        @Override
        public synchronized void write(byte[] content, int from, int length) {
            bytes += length;
            if (bytes > JavaCompilation.MAX_CLASS_BYTES) {
                throw new TooMuchOutputException();
            }
            super.write(content, from, length);
        }
    }
}
