#!/bin/bash
# Our check against ph-schematron, phive and Saxon on the same livret, XSD and rules: first in one process (everything compiled and kept, one
# thread, in turns), then whole processes in turns (medians of user CPU and of the clock). Each peer must first find in a faulty livret what ours
# finds. The peers come from Maven Central by a pom of their own; xmllint, where it is there, is the XSD of Saxon's command line.
# Usage, from the project's root: src/test/bench/peers.sh [ROUNDS] [CHECKS A ROUND] [PROCESSES]      (CLASSPATH of the tests, CCS=./ccs)
set -euo pipefail
rounds=${1:-40} checks=${2:-50} runs=${3:-9}
cd "$(dirname "$0")/../../.."
home=$PWD
program=${CCS:-$home/ccs}
day=2026-11-24
clean=examples/livrets/observation-directe.xml
faulty=examples/livrets/fautes-multiples.xml
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
. src/test/bench/turns.sh
. src/test/bench/peers/compiled.sh

# The sheet that SchXslt2 makes of the rules, beside which their functions are found. Three attributes that it writes into its report and that
# ph-schematron's XSD of reports does not know are left out: else phive would call each report an internal error.
rules=file://${home// /%20}/schemas/1/rules/
(cd "$work" && jar xf "$(tr ':' '\n' <"$work/peers.txt" | grep '/schxslt2-[^/]*$')" content/transpile.xsl)
java -cp "$peers" net.sf.saxon.Transform -s:schemas/1/rules/livret.sch -xsl:"$work/content/transpile.xsl" '{http://dmaus.name/ns/2023/schxslt}phase=transmission' |
  sed -E -e "1s|<stylesheet |<stylesheet xml:base=\"$rules\" |" -e "s/select=\"current-date\(\)\"/select=\"xs:date('$day')\"/" \
    -e 's/ (visit-each|patternId|schematronEdition)="[^"]*"//g' >"$work/livret.xsl"
echo '<absent/>' >"$work/absent.xml"
cat >"$work/catalog.xml" <<XML
<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">
  <uri name="ccs:/referentiel/CCS-RC/2026.1-specimen" uri="file://${home// /%20}/examples/referentiel/ccs-rc-2026.1-specimen.xml"/>
  <uri name="ccs:/annuaire" uri="file://$work/absent.xml"/>
</catalog>
XML

echo "In one process, one thread, $rounds rounds of $checks (the second half counts):"
java -Xmx1g -XX:+UseSerialGC -cp "$work/classes:$CLASSPATH:$peers" peers.PeerBench "$work/livret.xsl" $day "$rounds" "$checks"

ours() { "$program" check --no-cache --date $day --referentiels examples/referentiel "$@"; }
xsd() { if command -v xmllint >/dev/null; then xmllint --noout --schema schemas/1/livret.xsd "$1" 2>/dev/null; fi; }
saxon() { xsd "$1" && java ${flags:-} -cp "$peers" net.sf.saxon.Transform -catalog:"$work/catalog.xml" -s:"$1" -xsl:"$work/livret.xsl"; }
schematron() { java ${flags:-} -cp "$work/classes:$CLASSPATH:$peers" peers.PhOnce "$1" $day; }
tuned() { local flags='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC'; "$@"; }
broken() { grep -oE '(failed-assert|successful-report)[^>]* id="LIV-[0-9]*"' | grep -oE 'LIV-[0-9]+' | sort; }

ours --format json --show-values "$faulty" >"$work/ours.json" || true
grep -oE '"rule" : "LIV-[0-9]+"' "$work/ours.json" | grep -oE 'LIV-[0-9]+' | sort >"$work/ours.rules"
saxon "$faulty" | broken >"$work/saxon.rules"
schematron "$faulty" >"$work/schematron.rules"
for peer in saxon schematron; do
  diff "$work/ours.rules" "$work/$peer.rules" || { echo "$peer finds something else than ours" >&2; exit 1; }
done
[ "$(wc -l <"$work/ours.rules")" -ge 10 ] || { echo "the faulty livret has too few faults to tell" >&2; exit 1; }

for _ in $(seq "$runs"); do
  took ours ours "$clean"
  took saxon saxon "$clean"
  took saxon-tuned tuned saxon "$clean"
  took schematron schematron "$clean"
  took schematron-tuned tuned schematron "$clean"
done
echo
echo "One process a document, medians of $runs in turns$(command -v xmllint >/dev/null || echo ' (no xmllint: Saxon without the XSD)'):"
printf '| %-42s | %8s | %8s | %11s |\n|---|--:|--:|--:|\n' 'one clean livret' 'user CPU' clock 'ours / peer'
for row in 'ours:./ccs check' 'saxon:Saxon command line and xmllint' 'saxon-tuned:the same, first compiler tier, serial' \
  'schematron:ph-schematron' 'schematron-tuned:the same, first compiler tier, serial'; do
  printf '| %-42s | %5d ms | %5d ms | %11s |\n' "${row#*:}" "$(median "${row%%:*}" 1)" "$(median "${row%%:*}" 3)" "$(ratio "$(median ours 1)" "$(median "${row%%:*}" 1)")"
done
