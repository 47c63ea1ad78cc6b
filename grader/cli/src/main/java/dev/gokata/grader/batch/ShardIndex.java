package dev.gokata.grader.batch;

import dev.gokata.grader.intake.UsageException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds out which shard this process is to grade, from what an array job's engine says in the environment. */
public final class ShardIndex {

    /** Variables, and the number of the first task in them. */
    private static final Map<String, Integer> VARIABLES = variables();

    private static final String NODES = "CI_NODE_TOTAL";

    private ShardIndex() {}

    private static Map<String, Integer> variables() {
        Map<String, Integer> variables = new LinkedHashMap<>();
        variables.put("SLURM_ARRAY_TASK_ID", 0);
        variables.put("JOB_COMPLETION_INDEX", 0);
        variables.put("AWS_BATCH_JOB_ARRAY_INDEX", 0);
        variables.put("CI_NODE_INDEX", 1);
        variables.put("SGE_TASK_ID", 1);
        return variables;
    }

    /**
     * Finds the shard.
     *
     * @param environment the environment's variables
     * @param shards how many shards there are
     * @return its number, from 0
     * @throws UsageException if none or several of the engines' variables are there, or what they say doesn't fit
     */
    public static int of(Map<String, String> environment, int shards) {
        Map<String, Integer> told = new LinkedHashMap<>();
        VARIABLES.forEach((name, first) -> {
            String value = environment.getOrDefault(name, "");
            // Grid Engine says so to a job that is no array.
            if (!value.isEmpty() && !value.equals("undefined")) {
                told.put(name, number(name, value) - first);
            }
        });
        if (told.isEmpty()) {
            throw new UsageException("which shard? Say it with --index, or run this in an array job that sets one of "
                    + VARIABLES.keySet().stream().collect(Collectors.joining(", ")));
        }
        if (told.values().stream().distinct().count() > 1) {
            throw new UsageException(
                    "which shard? " + String.join(" and ", told.keySet()) + " differ: say it with --index");
        }
        String nodes = environment.getOrDefault(NODES, "");
        if (told.containsKey("CI_NODE_INDEX") && !nodes.isEmpty() && number(NODES, nodes) != shards) {
            throw new UsageException("the plan has " + shards + " shards, but the job runs " + nodes
                    + " times: make them the same number");
        }
        return told.values().iterator().next();
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new UsageException(name + " is \"" + value + "\", which is no number");
        }
    }
}
