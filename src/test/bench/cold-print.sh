#!/bin/bash
# A cold print against FOP's own command line on the ready-made formatting objects of the same document: whole processes, in turns,
# medians of their CPU time (user + system) and of the time on the clock.
# Usage, from the project's root: src/test/bench/cold-print.sh [RUNS]
set -euo pipefail
runs=${1:-9}
home=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%U %S %R'
cd "$home"
./ccs render examples/certificats/ccs-rc-2026-000001.xml --with examples -o "$work/certificat.pdf" >/dev/null
sed -e "s#https://ccs.invalid/stylesheets/#file://$home/stylesheets/#" -e '/complex-scripts/d' stylesheets/fop/fop.xml >"$work/fop.xml"

took() { { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ printf "%d %d\n", ($1 + $2) * 1000, $3 * 1000 }'; }
median() { cut -d' ' -f"$2" "$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

for document in certificats/ccs-rc-2026-000001 livrets/observation-directe; do
  name=$(basename "$document")
  ./ccs render "examples/$document.xml" --with examples --format fo -o "$work/$name.fo" >/dev/null
  for _ in $(seq "$runs"); do
    took ./ccs render "examples/$document.xml" --with examples -o "$work/$name.pdf" >>"$work/$name.ours"
    took java -cp "target/ccs/ccs.jar:target/ccs/lib/*" org.apache.fop.cli.Main -c "$work/fop.xml" -fo "$work/$name.fo" -pdf "$work/$name.fop.pdf" >>"$work/$name.fop"
  done
  [ -s "$work/$name.fop.pdf" ] || { echo "FOP wrote no PDF" >&2; exit 1; }
  printf '%-24s ./ccs render %5d ms CPU %5d ms   FOP %5d ms CPU %5d ms   FOP/ccs %4.2f (CPU) %4.2f (clock)\n' "$name" \
    "$(median "$work/$name.ours" 1)" "$(median "$work/$name.ours" 2)" "$(median "$work/$name.fop" 1)" "$(median "$work/$name.fop" 2)" \
    "$(awk "BEGIN { print $(median "$work/$name.fop" 1) / $(median "$work/$name.ours" 1) }")" \
    "$(awk "BEGIN { print $(median "$work/$name.fop" 2) / $(median "$work/$name.ours" 2) }")"
done
