#!/bin/bash
# Makes the examples agree with one another, from what is written in them by hand: digests of the edition, pages signed by hand (printed from
# the closed documents, drawn on, scanned), electronic signatures of a new SPÉCIMEN authority (its keys are thrown away, examples/confiance
# stays), digests of booklets in minutes and lots, of minutes in extracts, of certificates in duplicates, size and digest of pièces in dossiers,
# the chain of each journal. Of the story (examples/histoire), which makes its documents itself, only the booklets: the digests of their editions.
# To be run after a change to any example but a draft; a released edition and a signed document never change, so a branch never needs this.
# CCS and CLASSPATH may name another program and its classes than those that ./ccs has built.
set -euo pipefail
cd "$(dirname "$0")/../../.."
ccs=${CCS:-./ccs}
"$ccs" --version > /dev/null
export CLASSPATH=${CLASSPATH:-target/ccs/ccs.jar:target/ccs/lib/*} CCS_CLE=specimen
keys=$(mktemp -d)
trap 'rm -rf "$keys"' EXIT

digest() { sha256sum "$1" | cut -d' ' -f1; }
attribute() { sed -n -E "0,/<$2 /s/.*<$2 .*$3=\"([^\"]+)\".*/\\1/p" "$1"; }

# Who signs electronically, when and where; the slots themselves are in the documents.
electronic() {
  cat << 'TABLE'
livrets/observateur-unique-entretien.xml|CANDIDAT|2026-06-02|Villeneuve-d’Ascq
livrets/observateur-unique-entretien.xml|REFERENT_ENTREPRISE|2026-06-02|Villeneuve-d’Ascq
livrets/observateur-unique-entretien.xml|EVALUATEUR_EXTERNE|2026-06-02|Villeneuve-d’Ascq
livrets/non-acquise-c4.xml|REFERENT_ENTREPRISE|2026-05-07|Toulouse
livrets/non-acquise-c4.xml|EVALUATEUR_EXTERNE|2026-05-07|Toulouse
proces-verbaux/pv-2026-004.xml|PRESIDENT|2026-07-02|Paris
proces-verbaux/pv-2026-004.xml|VICE_PRESIDENT|2026-07-02|Paris
proces-verbaux/pv-2026-004.xml|SECRETAIRE|2026-07-02|Paris
certificats/ccs-rc-2026-000002.xml|COMITE_CCS|2026-07-09|Paris
TABLE
}

# The file of the page that a document's handwritten slots name: beside it, or a pièce of its dossier that has one.
page_of() {
  local piece dossier chemin
  piece=$(attribute "$1" 'signature [^>]*mode="MANUSCRITE"' piece)
  case "$piece" in
    '') ;;
    *.*) echo "$(dirname "$1")/$piece" ;;
    *) dossier=$(grep -l -E "<dossier .* numero=\"$(sed -n -E '0,/ dossier="/s/.* dossier="([^"]+)".*/\1/p' "$1")\"" examples/dossiers/*/dossier.xml || true)
      [ -z "$dossier" ] || chemin=$(sed -n -E "s/.*<piece id=\"$piece\" type=\"PAGE_SIGNEE\" chemin=\"([^\"]+)\".*/\\1/p" "$dossier")
      [ -z "${chemin:-}" ] || echo "$(dirname "$dossier")/$chemin" ;;
  esac
}

# Size and digest of the files of a dossier, written into it.
stamp_pieces() (
  cd "$1"
  mapfile -t files < <(find . -type f | sed 's|^\./||' | LC_ALL=C sort)
  sed -i -E -f <(paste -d' ' <(stat -c %s "${files[@]}") <(sha256sum "${files[@]}") | while read -r octets digest chemin; do
    echo "s|(<piece [^>]*chemin=\"$chemin\" media=\"[^\"]*\") octets=\"[0-9]*\" empreinte=\"[0-9a-f]*\"|\\1 octets=\"$octets\" empreinte=\"$digest\"|"
  done) ./dossier.xml
)

# The page of a document, its digest in slots and dossier; then the electronic signatures, one after the other.
finish() {
  local page
  page=$(page_of "$1")
  if [ -n "$page" ]; then
    java -Djava.awt.headless=true src/test/tools/SignedPages.java "$1" "$page"
    sed -i -E "s|(mode=\"MANUSCRITE\" date=\"[^\"]*\" lieu=\"[^\"]*\" piece=\"[^\"]*\") empreinte=\"[0-9a-f]*\"|\\1 empreinte=\"$(digest "$page")\"|" "$1"
    [ ! -f "$(dirname "$page")/../dossier.xml" ] || stamp_pieces "$(dirname "$page")/.."
  fi
  electronic | while IFS='|' read -r file role day place; do
    [ "examples/$file" = "$1" ] || continue
    "$ccs" sign "$1" --role "$role" --key "$keys/demo/cles/$role-$(attribute "$1" "signature role=\"$role\"" signataire).p12" --password-env CCS_CLE \
      --tsa "$keys/demo/cles/horodatage.p12" --trust examples/confiance --place "$place" --date "$day"
  done
}

# A document's copies among the pièces of dossiers.
copy() {
  { grep -l -E "<$2 .*numero=\"$3\"${4:-}" examples/dossiers/*/pieces/*.xml || true; } | while read -r copy; do [ "$copy" = "$1" ] || cp "$1" "$copy"; done
}

documents=(examples/livrets/*.xml examples/proces-verbaux/*.xml examples/certificats/*.xml examples/dossiers/*/pieces/*.xml)
LC_ALL=C sed -z -i 's|</ds:Signature></signature>|\x01|g; s|><ds:Signature [^\x01]*\x01|/>|g' "${documents[@]}"
for edition in examples/referentiel/*.xml examples/histoire/referentiel/*.xml; do
  name="id=\"$(attribute "$edition" referentiel id)\" edition=\"$(attribute "$edition" referentiel edition)\""
  sed -i -E "s|(<editionAppliquee $name)( empreinte=\"[0-9a-f]*\")?/>|\1 empreinte=\"$(digest "$edition")\"/>|" "${documents[@]}" examples/histoire/livrets/*.xml
done
"$ccs" keys demo "$keys/demo" --for examples
rm -rf examples/confiance
cp -r "$keys/demo/confiance" examples/confiance

for livret in examples/livrets/*.xml examples/dossiers/fautes-dossier/pieces/livret-1.xml; do
  finish "$livret"
  numero=$(attribute "$livret" livret numero)
  digest=$(digest "$livret")
  sed -i -E "s|(<decision dossier=\"[^\"]+\" livret=\"$numero\")( empreinte=\"[0-9a-f]*\")?|\1 empreinte=\"$digest\"|" examples/proces-verbaux/*.xml
  sed -i -E "/<livret numero=\"$numero\"/s|empreinte=\"0*[1-9a-f][0-9a-f]*\"|empreinte=\"$digest\"|" examples/sessions/*.xml
  copy "$livret" livret "$numero"
done
for pv in examples/proces-verbaux/*.xml; do finish "$pv"; done
for certificat in $(grep -L '<remplace ' examples/certificats/ccs-rc-*.xml) $(grep -l '<remplace ' examples/certificats/ccs-rc-*.xml); do
  finish "$certificat"
  numero=$(attribute "$certificat" certificat numero)
  exemplaire=$(attribute "$certificat" certificat exemplaire)
  digest=$(digest "$certificat")
  sed -i -E "s|(<remplace numero=\"$numero\" exemplaire=\"$exemplaire\") empreinte=\"[0-9a-f]*\"|\1 empreinte=\"$digest\"|" examples/certificats/*.xml
  copy "$certificat" certificat "$numero" ".* exemplaire=\"$exemplaire\""
done
for extrait in $(grep -l '<extraitProcesVerbal ' examples/dossiers/*/pieces/*.xml); do
  pv=$(grep -l -E "<procesVerbal .*numero=\"$(attribute "$extrait" extraitProcesVerbal procesVerbal)\"" examples/proces-verbaux/*.xml)
  sed -i -E "s|(<extraitProcesVerbal .*) empreinte=\"[0-9a-f]*\"|\1 empreinte=\"$(digest "$pv")\"|" "$extrait"
  livret=$(attribute "$extrait" decision livret)
  digest=$(sed -n -E "s/.*<decision .*livret=\"$livret\" empreinte=\"([0-9a-f]+)\".*/\1/p" "$pv")
  sed -i -E "s|(<decision .*livret=\"$livret\") empreinte=\"[0-9a-f]*\"|\1 empreinte=\"$digest\"|" "$extrait"
done
for dossier in examples/dossiers/*/dossier.xml; do stamp_pieces "$(dirname "$dossier")"; done
java src/test/tools/ChainedJournals.java examples/dossiers/*/dossier.xml
