#!/bin/sh
# Grades a generated batch, tests a few of the same submissions by Maven, and says how many a minute each manages.
#   grader/load/rate.sh [SUBMISSIONS] [KATA] [BY MAVEN] [FOLDER]
# Needs Linux; not part of the build. A folder that has a "handed-in" is taken as it is. Maven works in a clone of this
# repository in the folder, offline, and has tested there once before its time is taken.
set -eu
count=${1:-200} kata=${2:-size-classes} by_maven=${3:-8} folder=${4:-$(mktemp -d)}
cd "$(dirname "$0")/../.."
[ -d "$folder/handed-in" ] ||
  java -cp grader/cli/target/kata.jar grader/load/Variants.java "$kata" "$count" "$folder/handed-in"

now() { date +%s%N; }
rate() { awk -v n="$1" -v ns="$2" 'BEGIN { printf "%d in %.1f s: %.0f a minute\n", n, ns / 1e9, n * 6e10 / ns }'; }

rm -rf "$folder/graded"
start=$(now)
java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dkata.home=$PWD" -jar grader/cli/target/kata.jar \
  grade --kata "$kata" --each "$folder/handed-in" --out "$folder/graded" >"$folder/graded.txt" 2>&1 || true
all=$(ls "$folder/handed-in" | wc -l)
printf '%s, graded: ' "$kata"
rate "$all" $(($(now) - start))
# From the first tenth on, when tests are compiled and code is warm; the log has whole seconds.
awk -v all="$all" '{ split($1, t, /[TZ:]/); at = t[2] * 3600 + t[3] * 60 + t[4] }
  NR == int(all / 10) { from = at; first = NR } { last = at }
  END { printf "  once warm: %d in %d s: %.0f a minute\n", NR - first, last - from, (NR - first) * 60 / (last - from) }' \
  "$folder/graded/grade.log"

[ -d "$folder/clone" ] || git clone -q . "$folder/clone"
cd "$folder/clone/exercises/$kata"
mvn -o -q -B test >/dev/null 2>&1 || true
start=$(now)
for each in $(ls "$folder/handed-in" | head -n "$by_maven"); do
  cp -r "$folder/handed-in/$each/src" .
  find src/main/java -name '*.java' -exec touch {} +
  mvn -o -q -B test >/dev/null 2>&1 || true
done
printf '  mvn -o -q test: '
rate "$by_maven" $(($(now) - start))
