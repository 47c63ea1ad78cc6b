#!/bin/sh
# Grades a generated batch, and says how much memory the grader's own processes hold as it goes on, and how much all
# hold together, in megabytes.
#   grader/load/memory.sh [SUBMISSIONS] [KATA] [FOLDER]
# Needs Linux; not part of the build. A folder that has a "handed-in" is taken as it is. The lines are also in the
# folder's memory.csv: grades, seconds, the coordinator, its workers, their compilers, everything with the subjects.
set -eu
count=${1:-10000} kata=${2:-growslice} folder=${3:-$(mktemp -d)}
cd "$(dirname "$0")/../.."
echo "a batch of $count of $kata in $folder"
[ -d "$folder/handed-in" ] ||
  java -cp grader/cli/target/kata.jar grader/load/Variants.java "$kata" "$count" "$folder/handed-in"

java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "-Dkata.home=$PWD" -jar grader/cli/target/kata.jar \
  grade --kata "$kata" --each "$folder/handed-in" --out "$folder/graded" --jobs 2 >"$folder/graded.txt" 2>&1 &
coordinator=$!
start=$(date +%s)

# What a process and those below it hold in memory that no other holds, by what they are; in kB.
held() {
  ps -e -o pid=,ppid=,args= | awk -v root="$1" '
    { parent[$1] = $2; kind[$1] = /SubjectMain/ ? "subject" : /WorkerMain/ ? "worker" : /CompilerMain/ ? "compiler" : "other" }
    END {
      for (pid in parent) {
        for (at = pid; at in parent && at != root; at = parent[at]) { }
        if (at == root) {
          held = 0
          file = "/proc/" pid "/smaps_rollup"
          while ((getline line < file) > 0) if (line ~ /^Pss:/) { split(line, part, " "); held = part[2] }
          close(file)
          sum[pid == root ? "coordinator" : kind[pid]] += held
          all += held
        }
      }
      printf "%d,%d,%d,%d\n", sum["coordinator"] / 1024, sum["worker"] / 1024, sum["compiler"] / 1024, all / 1024
    }'
}

echo "grades,seconds,coordinator,workers,compilers,all" | tee "$folder/memory.csv"
next=0
while kill -0 "$coordinator" 2>/dev/null; do
  grades=$(wc -l 2>/dev/null <"$folder/graded/journal.jsonl" || echo 0)
  if [ "$grades" -ge "$next" ]; then
    echo "$grades,$(($(date +%s) - start)),$(held "$coordinator")" | tee -a "$folder/memory.csv"
    next=$((grades + count / 50))
  fi
  sleep 2
done
status=0
wait "$coordinator" || status=$?
echo "it ended with exit code $status after $(($(date +%s) - start)) s"
