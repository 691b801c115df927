#!/bin/bash
# fuzz.sh [SECONDS [TARGET…]]: lets Jazzer look for inputs that break the fuzz targets (src/test/java/**/*Fuzz.java), SECONDS in all (90 where nothing is said).
# With FUZZ_RUNS a target gets so many inputs at most, from one fixed start: the same commit then meets the same inputs, as continuous integration wants.
# Needs target/classes and target/test-classes of a build. What it finds is left in target/fuzz/found/TARGET/ and the exit code is 1: give the file a name that says
# what it is, put it into src/test/resources/fuzz/TARGET/, where FuzzRegressionTest runs it for ever, and mend the fault. FUZZ_CLASSPATH replaces Maven's class path.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-90}; shift || true
targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
  mapfile -t targets < <(cd src/test/java && find . -name '*Fuzz.java' | sort | sed 's,^\./,,; s,/,.,g; s,\.java$,,')
fi
work=$PWD/target/fuzz
mkdir -p "$work"
if [ -z "${FUZZ_CLASSPATH:-}" ]; then
  ./mvnw -B -q dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$work/classpath" </dev/null
  FUZZ_CLASSPATH=target/test-classes:target/classes:$(cat "$work/classpath")
fi
# Whose ways through its code lead a target, where it is not ours alone; and which of Jazzer's own findings is what a target is there for.
declare -A others=([HttpFuzz]=:org.eclipse.jetty.http.**)
declare -A meant=([HttpFuzz]=com.code_intelligence.jazzer.sanitizers.ServerSideRequestForgery)
# Libraries that are left as they are: to look into each of their classes takes the time of hundreds of inputs.
plain='org.assertj.**:org.bouncycastle.**:org.junit.**:eu.europa.**:net.sf.saxon.**:org.apache.xml.**:org.apache.commons.**:org.xmlresolver.**:org.slf4j.**'
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
each=$(( seconds / ${#targets[@]} )); [ "$each" -ge 1 ] || each=1
status=0
for target in "${targets[@]}"; do
  name=${target##*.}
  mkdir -p "$work/seeds/$name" "$work/corpus/$name" "$work/found/$name"
  "$java" -XX:TieredStopAtLevel=1 -cp "$FUZZ_CLASSPATH" fr.ccs.dossier.faults.FuzzSeeds "$target" "$work/seeds/$name"
  log=$work/$name.log
  if "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx1g -Djava.awt.headless=true -cp "$FUZZ_CLASSPATH" com.code_intelligence.jazzer.Jazzer --target_class="$target" \
      --instrumentation_includes="fr.ccs.dossier.**${others[$name]:-}" --disabled_hooks="${meant[$name]:-}" --custom_hook_excludes="$plain" --reproducer_path="$work" -artifact_prefix="$work/found/$name/" -max_total_time="$each" ${FUZZ_RUNS:+-seed=1 -runs="$FUZZ_RUNS"} -timeout=120 -rss_limit_mb=3000 \
      -max_len=200000 -print_final_stats=1 "$work/corpus/$name" "$work/seeds/$name" >"$log" 2>&1; then
    echo "$name: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs in $each s, nothing found ($(grep -c . <(ls "$work/corpus/$name")) that lead somewhere new)"
  else
    status=1
    echo "$name: FOUND something, see $log:" >&2
    grep -A4 -m1 -E '^== Java Exception|ERROR: libFuzzer|^Exception|Error:' "$log" >&2 || tail -5 "$log" >&2
  fi
done
exit $status
