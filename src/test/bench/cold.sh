#!/bin/bash
# A cold check of one livret against the start of a bare JVM: whole processes, run in turns, medians of their CPU time (user + system).
# Usage, from the project's root: src/test/bench/cold.sh [RUNS]
set -euo pipefail
runs=${1:-15}
home=$(cd "$(dirname "$0")/../../.." && pwd)
livret=$home/examples/livrets/observation-directe.xml
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%U %S'

cat >"$work/Bare.java" <<'JAVA'
public class Bare { public static void main(String[] arguments) { System.out.println("started"); } }
JAVA
javac -d "$work" "$work/Bare.java"
(cd "$home" && ./ccs check "$livret" >/dev/null)

cpu() { { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ printf "%d\n", ($1 + $2) * 1000 }'; }
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

cd "$home"
for _ in $(seq "$runs"); do
  cpu java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$work" Bare >>"$work/bare"
  cpu java -jar target/ccs/ccs.jar check "$livret" >>"$work/plain"
  cpu ./ccs check "$livret" >>"$work/ccs"
done
bare=$(median "$work/bare"); plain=$(median "$work/plain"); ccs=$(median "$work/ccs")
printf 'bare JVM              %5d ms\n' "$bare"
printf 'check, plain java     %5d ms  %4.1f × bare\n' "$plain" "$(awk "BEGIN { print $plain / $bare }")"
printf 'check, ./ccs launcher %5d ms  %4.1f × bare\n' "$ccs" "$(awk "BEGIN { print $ccs / $bare }")"
