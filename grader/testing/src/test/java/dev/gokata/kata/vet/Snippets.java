package dev.gokata.kata.vet;

import dev.gokata.kata.Refusal;
import dev.gokata.kata.fixture.Compiled;
import dev.gokata.kata.fixture.Learners;
import dev.gokata.kata.meta.KataManifest;
import java.util.List;

/** Members of a class {@code Snippet}, and what the vetting says of them. */
final class Snippets {

    /* The members begin in line 4. */
    private static final String FRAME = """
            package snippet;
            import java.io.*; import java.util.*; import java.util.function.*; import java.util.stream.*;
            class Snippet {
            %s
            }
            """;

    private Snippets() {}

    static List<Refusal> refusals(String members) {
        return refusals(Learners.MANIFEST, members);
    }

    static List<Refusal> refusals(KataManifest manifest, String members) {
        return ofFile(manifest, FRAME.formatted(members));
    }

    static List<Refusal> ofFile(KataManifest manifest, String text) {
        return new Vetting(AllowList.of(manifest), Snippets.class.getClassLoader())
                .refusals(Compiled.source("snippet.Snippet", text));
    }

    /** Returns each refusal as {@code line what}, with line 0 where the class file has none. */
    static List<String> refused(String members) {
        return refusals(members).stream()
                .map(each -> each.line() + " " + each.what())
                .toList();
    }
}
