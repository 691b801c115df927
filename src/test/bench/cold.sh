#!/bin/bash
# A cold check of one livret against the start of a bare JVM: whole processes, run in turns, medians of their CPU time; on the Java of
# JAVA_HOME or PATH, and on a newer one (25 or later), which starts from an AOT cache, where NEWER_JAVA names its folder or /usr/lib/jvm has one.
# Usage, from the project's root: src/test/bench/cold.sh [RUNS]   PAUSE=2 rests as many seconds before each process, for a machine that slows
# down under a load that lasts
# What the peers take for the same is in peers.sh, whose rows have the same columns of turns.sh.
set -euo pipefail
runs=${1:-15}
home=$(cd "$(dirname "$0")/../../.." && pwd)
livret=examples/livrets/observation-directe.xml
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. "$home/src/test/bench/turns.sh"
newer=${NEWER_JAVA:-$(ls -d /usr/lib/jvm/*-2[5-9]-* 2>/dev/null | head -n 1 || true)}

cat >"$work/Bare.java" <<'JAVA'
public class Bare { public static void main(String[] arguments) { System.out.println("started"); } }
JAVA
javac --release 17 -d "$work" "$work/Bare.java"
cd "$home"
unset CI # a job keeps no class data for a Java that is not the build's
check() { ./ccs check --no-cache "$livret"; }
bare() { "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$work" Bare; }
plain() { "${JAVA_HOME:+$JAVA_HOME/bin/}java" -jar target/ccs/ccs.jar check --no-cache "$livret"; }
on_newer() { JAVA_HOME=$newer "$@"; }

rows=(bare plain check)
check >/dev/null
if [ -n "$newer" ]; then on_newer check >/dev/null; fi
for _ in $(seq "$runs"); do
  for row in "${rows[@]}"; do sleep "${PAUSE:-0}"; took "$row" "$row"; done
  if [ -n "$newer" ]; then for row in "${rows[@]}"; do sleep "${PAUSE:-0}"; took "newer-$row" on_newer "$row"; done; fi
done

row() { # NAME WHAT BARE
  printf '| %-44s | %5d ms | %5d ms | %5d ms | %4.1f × |\n' "$2" "$(median "$1" 1)" "$(median "$1" 2)" "$(median "$1" 3)" "$(ratio "$(median "$1" both)" "$(median "$3" both)")"
}
version() { "$1" -version 2>&1 | sed -n '1s/.*"\(.*\)".*/\1/p'; }
table() { # PREFIX JAVA
  row "$1bare" "bare JVM, Java $2" "$1bare"
  row "$1plain" "check, java -jar, Java $2" "$1bare"
  row "$1check" "check, ./ccs, Java $2" "$1bare"
}
echo '| process                                      |     user |   system |    clock | CPU against bare |'
table '' "$(version "${JAVA_HOME:+$JAVA_HOME/bin/}java")"
if [ -n "$newer" ]; then table newer- "$(version "$newer/bin/java")"; fi
