package dev.gokata.grader.author;

import dev.gokata.grader.catalogue.TinyPack;
import java.nio.file.Path;

/** A pack as its author has it on the first day: the build's files, and no kata. */
final class EmptyPack {

    private EmptyPack() {}

    static TinyPack in(Path root) {
        return TinyPack.withoutKatas(root)
                .write("pom.xml", """
                        <project>
                          <modules>
                            <module>reference</module>
                            <module>exercises</module>
                            <module>solutions</module>
                          </modules>
                        </project>
                        """)
                .write("exercises/pom.xml", """
                        <project>
                          <parent><groupId>org.example.caches-2</groupId><artifactId>pack</artifactId><version>7</version></parent>
                          <artifactId>exercises</artifactId>
                        </project>
                        """)
                .write("solutions/pom.xml", """
                        <project>
                          <groupId>org.example</groupId><artifactId>solved</artifactId><version>8</version>
                        </project>
                        """)
                .write(
                        "exercises/catalogue.toml",
                        "format_version = 1\ntracks = [\"old \\\"and\\\" slow\", \"fast\"]\n")
                .write("exercises/README.md", "# Katas\n\nHere they are.\n");
    }
}
