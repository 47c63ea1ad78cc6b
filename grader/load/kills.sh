#!/bin/sh
# Kills a batch at random moments, starts it again each time, and compares its grades with those of an undisturbed run.
#   grader/load/kills.sh [KILLS] [SUBMISSIONS] [KATA] [FOLDER]
# Needs Linux; not part of the build. The moments are random between FROM and TO tenths of a second after a start, by
# SEED. A folder that has a "handed-in" is taken as it is.
set -eu
kills=${1:-50} count=${2:-200} kata=${3:-size-classes} folder=${4:-$(mktemp -d)}
cd "$(dirname "$0")/../.."
seed=${SEED:-$$} from=${FROM:-40} to=${TO:-300}
echo "$kills kills of a batch of $count, seed $seed, in $folder"
[ -d "$folder/handed-in" ] ||
  java -cp grader/cli/target/kata.jar grader/load/Variants.java "$kata" "$count" "$folder/handed-in"

grade() {
  java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dkata.home=$PWD" -jar grader/cli/target/kata.jar \
    grade --kata "$kata" --each "$folder/handed-in" --out "$folder/$1" >"$folder/$1.txt" 2>&1
}

moments=$(awk -v n="$kills" -v s="$seed" -v a="$from" -v b="$to" \
  'BEGIN { srand(s); for (i = 0; i < n; i++) print int(a + rand() * (b - a)) }')
done=0
for moment in $moments; do
  grade killed &
  shell=$!
  sleep "$(awk -v m="$moment" 'BEGIN { print m / 10 }')"
  # Only the coordinator: its workers, compilers and subjects have to notice by themselves.
  java=$(ps -o pid= --ppid "$shell" | head -n 1)
  if [ -n "$java" ] && kill -9 $java 2>/dev/null; then done=$((done + 1)); fi
  wait "$shell" 2>/dev/null || true
  echo "kill $done after $moment tenths: $(wc -l <"$folder/killed/journal.jsonl" 2>/dev/null || echo 0) graded"
done
status=0
grade killed || status=$?
echo "the last run, not killed, ended with exit code $status"
status=0
grade undisturbed || status=$?
echo "the undisturbed run ended with exit code $status"
java -cp grader/cli/target/kata.jar grader/load/SameGrades.java "$folder/undisturbed" "$folder/killed"
