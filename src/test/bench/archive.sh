#!/bin/bash
# What many deposits cost: a branch of N closed dossiers (each with a livret of its own signed by three, level LT) is archived, given evidence records under
# one time-stamp, and audited, whole and by a sample; archive, proof and the audit that keeps a journal are typed again and must do nothing twice. For every
# command: wall-clock and processor time, and the largest resident set; the heap is bounded by HEAP.
# Usage, from the project's root, after ./mvnw package: src/test/bench/archive.sh N [DIR]      (HEAP=256m, CCS=./ccs, CLASSPATH of the tests)
set -euo pipefail
n=$1
cd "$(dirname "$0")/../../.."
home=$PWD
dir=${2:-$home/target/archive-$n}
. src/test/bench/measured.sh

# measured NAME COMMAND…: one row of the table.
measured() {
  local status=0
  run "$@" || status=$?
  told "$1" $status
}

rm -rf "$dir"
mkdir -p "$dir"
echo "N = $n, -Xmx$heap"
printf '%-22s %9s %9s %9s\n' command 'wall s' 'cpu s' 'RSS MB'
java -cp "$CLASSPATH" fr.ccs.dossier.cli.GrandeBranche "$dir" "$n" CLOS > "$dir/made.txt" 2>&1 || { tail -n 20 "$dir/made.txt"; exit 1; }
cd "$dir/branche"
state() { find dossiers archives -type f ! -name .verrou -exec cksum {} + | LC_ALL=C sort | cksum; }
unchanged() { [ "$before" = "$(state)" ] || { echo "$1 changed something that it must not" >&2; exit 1; }; }
stamp="--tsa $dir/cles/cles/horodatage.p12 --tsa-password-env CCS_CLE"
day=2026-12-01

measured archive "$program" archive dossiers/* -o archives --date $day
before=$(state)
measured archive-again "$program" archive dossiers/* -o archives --date 2026-12-02
unchanged archive-again
# shellcheck disable=SC2086
measured proof "$program" proof archives $stamp --date $day
before=$(state)
# shellcheck disable=SC2086
measured proof-again "$program" proof archives $stamp --date 2026-12-02
unchanged proof-again
measured proof-list "$program" proof archives --date 2026-12-02
measured audit "$program" audit archives --with dossiers --date 2026-12-02 --journal "$dir/audit.journal" --format csv -o "$dir/audit.csv"
measured audit-again "$program" audit archives --with dossiers --date 2026-12-02 --journal "$dir/audit.journal" --format csv -o "$dir/audit-again.csv"
measured audit-sample "$program" audit archives --with dossiers --date 2026-12-02 --echantillon $(((n + 9) / 10)) --graine essai --format csv -o "$dir/sample.csv"
unchanged audit
cmp "$dir/audit.csv" "$dir/audit-again.csv"
[ "$(grep -c '"CONFORME"' "$dir/audit.csv")" = "$n" ] || { echo "not every deposit is sound" >&2; exit 1; }
echo "$(find archives -mindepth 1 -maxdepth 1 -type d | wc -l) deposits of $n dossiers, $(du -sh archives | cut -f1)"
