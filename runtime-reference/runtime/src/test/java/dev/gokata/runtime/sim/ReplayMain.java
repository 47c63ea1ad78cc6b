package dev.gokata.runtime.sim;

/** Replays a broken program by a recipe, in a JVM that knows nothing else. */
final class ReplayMain {

    private ReplayMain() {}

    public static void main(String[] args) {
        Program program = BrokenPrograms.valueOf(args[0]).program();
        Recipe recipe = Recipe.parse(String.join(" ", args[1], args[2], args[3], args[4]));
        System.out.print(told(program.trace(recipe.schedule())));
        System.out.print(told(Exploration.of(program)
                .withSeed(recipe.seed())
                .run()
                .failure()
                .orElseThrow()
                .run()));
    }

    static String told(Run run) {
        return run.outcome().describe() + "\n" + run.trace().digest() + "\n";
    }
}
