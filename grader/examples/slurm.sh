#!/bin/sh
# Grades a course as a Slurm array, on a file system that all nodes share. From the folder of the plan:
#   KATAS=/shared/gokata
#   $KATAS/kata plan --root $KATAS --kata size-classes --each handed-in --shards 8 --seed 20261
#   job=$(sbatch --parsable --requeue --array=0-7 --export=ALL,KATAS=$KATAS $KATAS/grader/examples/slurm.sh)
#   sbatch --wait --dependency=afterany:$job --output=merge.log \
#     --wrap "$KATAS/kata merge plan.json shards --bar 0 --out results"
# The merge runs after any end of the array, because it looks at results itself, and names the shards to run again.
# With --bar 0 it fails for that alone, and not because some submissions are below a bar.
#SBATCH --job-name=kata
#SBATCH --cpus-per-task=2
#SBATCH --mem=3G
#SBATCH --output=shard-%a.log
#SBATCH --open-mode=append
set -eu
exec "$KATAS/kata" run-shard plan.json --root "$KATAS" --jobs "${SLURM_CPUS_PER_TASK:-1}" --out shards
