#!/bin/bash
# Signing and verifying cold, and what a livret without electronic signatures pays for them: whole processes, run in turns, medians of
# their CPU time (user + system) and of the time on the clock; then the classes of DSS and Bouncy Castle that each command loads.
# Usage, from the project's root: src/test/bench/cold-seal.sh [RUNS]
set -euo pipefail
runs=${1:-9}
home=$(cd "$(dirname "$0")/../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
TIMEFORMAT='%U %S %R'
export SPECIMEN=specimen
cd "$home"

sed -E 's/mode="MANUSCRITE" date="[^"]*" lieu="[^"]*" piece="[^"]*" empreinte="[^"]*"/mode="ELECTRONIQUE"/' \
  examples/livrets/observation-directe.xml >"$work/livret.xml"
./ccs keys demo "$work/keys" --for "$work/livret.xml" >/dev/null 2>&1

sign() { # FILE ROLE [OPTIONS]: signs in place
  local file=$1 role=$2; shift 2
  ./ccs sign "$file" -q --role "$role" --key "$work/keys/cles/$role"-*.p12 --password-env SPECIMEN --date 2026-04-07 --place Lyon \
    --referentiels examples/referentiel --trust "$work/keys/confiance" "$@"
}
signb() { sign "$work/livret.xml" CANDIDAT -o "$work/b.xml" --force; }
signlt() { sign "$work/livret.xml" CANDIDAT -o "$work/lt.xml" --force --tsa "$work/keys/cles/horodatage.p12" --tsa-password-env SPECIMEN; }
verify() { ./ccs verify "$work/signed.xml" --trust "$work/keys/confiance" --at 2026-04-08 --referentiels examples/referentiel; }
unsigned() { ./ccs check "$work/livret.xml" --no-cache --phase signature --referentiels examples/referentiel; }

cp "$work/livret.xml" "$work/signed.xml"
for role in CANDIDAT REFERENT_ENTREPRISE EVALUATEUR_EXTERNE; do
  sign "$work/signed.xml" "$role" --tsa "$work/keys/cles/horodatage.p12" --tsa-password-env SPECIMEN
done
for command in signb signlt verify unsigned; do "$command" >/dev/null; done

took() { { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ printf "%d %d\n", ($1 + $2) * 1000, $3 * 1000 }'; }
median() { cut -d' ' -f"$2" "$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

for _ in $(seq "$runs"); do
  for command in unsigned signb signlt verify; do took "$command" >>"$work/$command.times"; done
done
loaded() { # COMMAND: how many classes of DSS and Bouncy Castle it loads
  CCS_JAVA_OPTS="-Xlog:class+load:file=$work/classes:none" "$1" >/dev/null 2>&1
  grep -cE '^(eu\.europa\.esig|org\.bouncycastle)\.' "$work/classes" || true
}
row() { printf '%-34s %5d ms CPU %5d ms clock %5d classes of DSS and Bouncy Castle\n' "$1" "$(median "$work/$2.times" 1)" "$(median "$work/$2.times" 2)" "$(loaded "$2")"; }
row 'check, no electronic signature' unsigned
row 'sign, level B' signb
row 'sign, level LT' signlt
row 'verify three, level LT' verify
