#!/bin/bash
# What a jury of many costs: a branch of N dossiers (each livret of another person, signed by three), in sessions of SIZE: the lot, the minutes,
# their closing and signing, the certificates signed and sealed, all letters; then submit and deliver once more, which must do nothing. For every
# command of the first and of the last session: wall-clock and processor time, and the largest resident set; the heap is bounded by HEAP.
# Usage, from the project's root, after ./mvnw package: src/test/bench/jury.sh N [SIZE [DIR]]      (HEAP=256m, CCS=./ccs, CLASSPATH of the tests)
set -euo pipefail
n=$1
size=${2:-$1}
cd "$(dirname "$0")/../../.."
home=$PWD
dir=${3:-$home/target/jury-$n}
. src/test/bench/measured.sh

# measured NAME COMMAND…: one row of the table; of the sessions between the first and the last only what fails.
measured() {
  local name=$1-$rank status=0
  shift
  run "$name" "$@" || status=$?
  if [ "$rank" = 1 ] || [ "$rank" = "$sessions" ] || [ $status -ne 0 ]; then told "$name" $status; fi
}

rm -rf "$dir"
mkdir -p "$dir"
sessions=$(( (n + size - 1) / size ))
echo "N = $n in $sessions session(s) of $size, -Xmx$heap"
printf '%-22s %9s %9s %9s\n' command 'wall s' 'cpu s' 'RSS MB'
java -cp "$CLASSPATH" fr.ccs.dossier.cli.GrandeBranche "$dir" "$n" > "$dir/made.txt" 2>&1 || { tail -n 20 "$dir/made.txt"; exit 1; }
cd "$dir/branche"
first=sessions/SES-2026-012/session.xml
key() { echo "--key $dir/cles/cles/$1.p12 --password-env CCS_CLE"; }
comite=$(key COMITE_CCS-P-MVU1QMZJS)
filled() {
  java -cp "$home/target/ccs/lib/*" net.sf.saxon.Transform -s:"$1" -xsl:"$home/examples/histoire/secretariat.xsl" -o:"$1".new notes="file://$dir/notes.xml"
  mv "$1".new "$1"
}
state() { find . -type f ! -name .verrou -exec cksum {} + | LC_ALL=C sort | cksum; }
twice() { [ "$before" = "$(state)" ] || { echo "$1, twice, did something twice" >&2; exit 1; }; }
skeleton=$(cat $first)
rm -r sessions/SES-2026-012

for rank in $(seq "$sessions"); do
  numero=$(printf 'SES-2026-%03d' $((100 + rank)))
  session=sessions/$numero
  mkdir -p "$session"
  printf '%s\n' "${skeleton//SES-2026-012/$numero}" > "$session/session.xml"
  mapfile -t dossiers < <(for d in $(seq $(((rank - 1) * size + 1)) $((rank * size < n ? rank * size : n))); do printf 'dossiers/D-2026-%04d\n' "$d"; done)
  measured submit "$program" submit "${dossiers[@]}" --session "$session/session.xml" --convoquees 2026-11-20 --date 2026-11-20
  before=$(state)
  measured submit-again "$program" submit "${dossiers[@]}" --session "$session/session.xml" --convoquees 2026-11-20 --date 2026-11-20
  twice submit
  filled "$session/session.xml"
  measured new-pv "$program" new pv --from "$session/session.xml" -o "$session/pv.xml"
  filled "$session/pv.xml"
  measured close "$program" close "$session/pv.xml" --date 2026-12-10
  for who in PRESIDENT-P-BHN1G201L VICE_PRESIDENT-P-YCYWFU6T9; do
    # shellcheck disable=SC2046
    measured "sign-${who%%-*}" "$program" sign "$session/pv.xml" --role "${who%%-*}" $(key $who) --date 2026-12-10 --place Paris
  done
  measured deliver-prepares "$program" deliver "$session/pv.xml" --date 2026-12-14
  (cd "$home" && java -cp "$CLASSPATH" fr.ccs.dossier.cli.GrandeBranche "$dir" > "$dir/signed.txt" 2>&1)
  # shellcheck disable=SC2086
  measured deliver "$program" deliver "$session/pv.xml" $comite --date 2026-12-15
  before=$(state)
  # shellcheck disable=SC2086
  measured deliver-again "$program" deliver "$session/pv.xml" $comite --date 2026-12-16
  twice deliver
done
echo "$(grep -l 'etat="CERTIFIE"' dossiers/*/dossier.xml | wc -l) of $n dossiers CERTIFIE, $(du -sh . | cut -f1)"
