#!/bin/sh
# Kills a batch at random moments, starts it again each time, and compares its grades with those of an undisturbed run.
#   grader/load/kills.sh [KILLS] [SUBMISSIONS] [KATA] [FOLDER]
# Needs Linux; not part of the build. Each kill comes when a random number of
# grades, 0 to TO, has been added since the start, and a random part of a second has passed; every fifth comes at a random
# moment of the start itself. SEED decides. A folder that has a "handed-in" is taken as it is.
set -eu
kills=${1:-50} count=${2:-200} kata=${3:-size-classes} folder=${4:-$(mktemp -d)}
cd "$(dirname "$0")/../.."
seed=${SEED:-$$} to=${TO:-6}
echo "$kills kills of a batch of $count, seed $seed, in $folder"
[ -d "$folder/handed-in" ] ||
  java -cp grader/cli/target/kata.jar grader/load/Variants.java "$kata" "$count" "$folder/handed-in"

grade() {
  java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dkata.home=$PWD" -jar grader/cli/target/kata.jar \
    grade --kata "$kata" --each "$folder/handed-in" --out "$folder/$1" >"$folder/$1.txt" 2>&1
}

graded() {
  wc -l 2>/dev/null <"$folder/killed/journal.jsonl" || echo 0
}

# Of each kill: how many grades it waits for, and how many tenths of a second then.
moments=$(awk -v n="$kills" -v s="$seed" -v t="$to" 'BEGIN {
  srand(s)
  for (i = 1; i <= n; i++) print (i % 5 == 0 ? "0:" int(rand() * 60) : int(1 + rand() * t) ":" int(rand() * 10))
}')
kill=0
for moment in $moments; do
  kill=$((kill + 1))
  before=$(graded)
  grade killed &
  shell=$!
  while [ $(($(graded) - before)) -lt "${moment%:*}" ] && kill -0 "$shell" 2>/dev/null; do sleep 0.05; done
  sleep "$(awk -v m="${moment#*:}" 'BEGIN { print m / 10 }')"
  # Only the coordinator: its workers, compilers and subjects have to notice by themselves.
  java=$(ps -o pid= --ppid "$shell" | head -n 1)
  if [ -z "$java" ]; then echo "it was done before kill $kill"; break; fi
  kill -9 $java || true
  wait "$shell" 2>/dev/null || true
  echo "kill $kill: $before graded before, $(graded) after"
done
status=0
grade killed || status=$?
echo "the last run, not killed, ended with exit code $status"
status=0
grade undisturbed || status=$?
echo "the undisturbed run ended with exit code $status"
java -cp grader/cli/target/kata.jar grader/load/SameGrades.java "$folder/undisturbed" "$folder/killed"
