#!/bin/bash
# Our print against its peers. Batches: N certificates and N livrets, each of another number, by one ./ccs render DIR on all cores, against FOP's command
# line for each document (the median of a few, on ready-made formatting objects). Warm: a livret against openhtmltopdf on HTML of the same texts.
# The livrets are of eleven pages and of nine (the draft among the examples), each the same document on both sides.
# Cold: one process a document against FOP's command line, openhtmltopdf and WeasyPrint (where it is installed).
# openhtmltopdf comes from Maven Central by a pom of its own; poppler's pdftotext and pdfinfo say whether the peers print the same words.
# Usage, from the project's root: src/test/bench/print-peers.sh [N] [PROCESSES] [ROUNDS]      (CLASSPATH of the tests, CCS=./ccs)
set -euo pipefail
n=${1:-400} runs=${2:-9} rounds=${3:-60}
cd "$(dirname "$0")/../../.."
home=$PWD
program=${CCS:-$home/ccs}
certificat=examples/certificats/ccs-rc-2026-000001.xml
livret=examples/livrets/observation-directe.xml
livret9=examples/livrets/brouillon.xml
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. src/test/bench/turns.sh
. src/test/bench/peers/compiled.sh

sed -e "s#https://ccs.invalid/stylesheets/#file://${home// /%20}/stylesheets/#" -e '/complex-scripts/d' stylesheets/fop/fop.xml >"$work/fop.xml"
for name in certificat livret livret9; do
  "$program" render "${!name}" --with examples --format fo -o "$work/$name.fo" >/dev/null
  "$program" render "${!name}" --with examples -o "$work/$name.pdf" >/dev/null
done
java -cp "$peers" net.sf.saxon.Transform -s:"$work/livret.fo" -xsl:src/test/bench/peers/fo-to-html.xsl -o:"$work/livret.html" "fonts=file://${home// /%20}/stylesheets/fop/fonts/"

fop() { java -cp "$CLASSPATH" org.apache.fop.cli.Main -c "$work/fop.xml" -fo "$work/$1.fo" -pdf "$work/$1.fop.pdf"; [ -s "$work/$1.fop.pdf" ]; }
ours() { "$program" render "${!1}" --with examples -o "$work/$1.ours.pdf"; }
openhtml() { java -cp "$work/classes:$peers" peers.OpenHtml "$work/livret.html" "$work/livret.openhtml.pdf"; }
weasy() { weasyprint "$work/livret.html" "$work/livret.weasy.pdf"; }

# same PEER: nineteen in twenty of the words that our livret prints, on about as many pages.
words() { pdftotext "$1" - | grep -oE '[[:alnum:]]{4,}' | sort -u; }
pages() { pdfinfo "$1" | awk '/^Pages/ { print $2 }'; }
same() {
  command -v pdftotext >/dev/null || { echo "no pdftotext: nobody looks whether $1 prints the same" >&2; return 0; }
  words "$work/livret.pdf" >"$work/words"
  local shared all
  shared=$(words "$work/livret.$1.pdf" | comm -12 "$work/words" - | wc -l) all=$(wc -l <"$work/words")
  echo "$1: $shared of $all different words, $(pages "$work/livret.$1.pdf") pages ($(pages "$work/livret.pdf"))"
  [ $((shared * 20)) -ge $((all * 19)) ] && [ "$(pages "$work/livret.$1.pdf")" -ge $(($(pages "$work/livret.pdf") - 2)) ] || { echo "$1 does not print the same" >&2; exit 1; }
}

if command -v pdfinfo >/dev/null && [ "$(pages "$work/livret9.pdf")" != 9 ]; then echo "$livret9 no longer has nine pages" >&2; exit 1; fi

peers_of() { if [ "$1" = livret ]; then echo openhtml; if command -v weasyprint >/dev/null; then echo weasy; fi; fi; }
command -v weasyprint >/dev/null || echo "WeasyPrint is not installed: left out"
for _ in $(seq "$runs"); do
  for name in certificat livret livret9; do
    took "$name.ours" ours "$name"
    took "$name.fop" fop "$name"
    for peer in $(peers_of "$name"); do took "$name.$peer" "$peer"; done
  done
done
for peer in $(peers_of livret); do same "$peer"; done
echo
echo "One process a document, medians of $runs in turns:"
printf '| %-12s | %-10s | %8s | %8s | %10s | %12s |\n|---|---|--:|--:|--:|--:|\n' document program CPU clock 'ours, CPU' 'ours, clock'
for name in certificat livret livret9; do
  for peer in ours fop $(peers_of "$name"); do
    printf '| %-12s | %-10s | %5d ms | %5d ms | %10s | %12s |\n' "$name" "$peer" "$(median "$name.$peer" both)" "$(median "$name.$peer" 3)" \
      "$(ratio "$(median "$name.ours" both)" "$(median "$name.$peer" both)")" "$(ratio "$(median "$name.ours" 3)" "$(median "$name.$peer" 3)")"
  done
done

# A folder of N documents, each of a number and a name of its own.
many() {
  mkdir -p "$work/$1"
  local rank
  for rank in $(seq -f %05g "$n"); do
    sed -E -e "s/CCS-RC-2026-000001-28/CCS-RC-2026-9$rank-28/" -e "s/CCS-2026-000(17|58)/CCS-2026-$rank/g" -e "s/Belkacem/Belkacem $(tr 0-9 a-j <<<"$rank")/" "${!1}" >"$work/$1/$1-$rank.xml"
  done
}
batch() { CCS_JAVA_OPTS="$2" "$program" render "$work/$1" --as "${1%9}" --with examples/referentiel -o "$work/$1-pdf"; }
# printed NAME OPTIONS WORDS: the folder in one process; one row.
printed() {
  local name=$1 clock cpu
  rm -rf "$work/$name-pdf" "$work/$name.batch.times"
  took "$name.batch" batch "$name" "$2"
  [ "$(find "$work/$name-pdf" -name '*.pdf' -size +10k | wc -l)" = "$n" ] || { echo "not every $name was printed" >&2; exit 1; }
  clock=$(ratio "$(median "$name.batch" 3)" "$n") cpu=$(ratio "$(median "$name.batch" both)" "$n")
  printf '| %-10s | %-19s | %8s ms | %8s ms | %9s× | %14s× |\n' "$name" "$3" "$clock" "$cpu" "$(ratio "$(median "$name.fop" 3)" "$clock")" "$(ratio "$(median "$name.fop" both)" "$cpu")"
}
echo
echo "$n documents in one process on all cores, against FOP's command line for each:"
printf '| %-10s | %-19s | %11s | %11s | %10s | %15s |\n|---|---|--:|--:|--:|--:|\n' document compiler 'clock each' 'CPU each' 'FOP / ours' 'the same, CPU'
for name in certificat livret livret9; do
  many "$name"
  printed "$name" '' 'as ./ccs starts'
  printed "$name" '-XX:TieredStopAtLevel=4' 'both compiler tiers'
done
echo
java -Xmx1g -XX:+UseSerialGC -cp "$work/classes:$CLASSPATH:$peers" peers.WarmPrint "$livret" examples "$work/livret.html" "$rounds"
