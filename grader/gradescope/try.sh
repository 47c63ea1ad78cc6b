#!/bin/sh
# Lays a folder out as Gradescope does, runs the autograder in it, and prints the results it wrote.
#   grader/gradescope/try.sh autograder.zip SUBMISSION [FOLDER]
# FOLDER is made anew; without it a temporary one is, and removed. The results are in its results/results.json.
set -eu
[ $# -ge 2 ] || { sed -n '2,4s/^# *//p' "$0" >&2; exit 2; }
jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
zip=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
if [ $# -ge 3 ]; then
  root=$3
  mkdir "$root"
  root=$(cd "$root" && pwd)
else
  root=$(mktemp -d)
  trap 'rm -rf "$root"' EXIT
fi

mkdir "$root/source" "$root/submission" "$root/results"
(cd "$root/source" && "$jar" xf "$zip")
cp "$root/source/run_autograder" "$root/run_autograder"
chmod +x "$root/run_autograder"
case $2 in
  *.zip)
    handed_in=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
    (cd "$root/submission" && "$jar" xf "$handed_in")
    ;;
  *) if [ -d "$2" ]; then cp -R "$2/." "$root/submission"; else cp "$2" "$root/submission"; fi ;;
esac
echo '{"id": 1, "submission_method": "upload", "users": [], "previous_submissions": []}' \
  > "$root/submission_metadata.json"

status=0
(cd "$root" && AUTOGRADER=$root ./run_autograder > results/stdout 2>&1) || status=$?
[ "$status" -eq 0 ] || { cat "$root/results/stdout" >&2; exit "$status"; }
cat "$root/results/results.json"
