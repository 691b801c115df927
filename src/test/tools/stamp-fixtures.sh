#!/bin/bash
# Writes the digest of each edition into the fixtures of the rules that apply it, then that of each booklet into the minutes that decide it, of
# the minutes into those that rectify or extract them, and size and digest of each pièce into its dossier.
# To be run after a change to an edition or a booklet among the fixtures.
set -euo pipefail

# Size and digest of the files of a folder, written into the dossiers that list them there.
stamp_pieces() (
  cd "$1"
  mapfile -t files < <(find . -type f ! -path './*.avec/*' | sed 's|^\./||' | LC_ALL=C sort)
  sed -i -E -f <(paste -d' ' <(stat -c %s "${files[@]}") <(sha256sum "${files[@]}") | while read -r octets digest chemin; do
    echo "s|(<piece [^>]*chemin=\"$chemin\" media=\"[^\"]*\") octets=\"[0-9]*\" empreinte=\"[0-9a-f]*\"|\\1 octets=\"$octets\" empreinte=\"$digest\"|"
  done) ./*.xml
)

cd "$(dirname "$0")/../resources/rules"
for edition in referentiels/*.xml LIV-*/*.avec/edition.xml; do
  name=$(sed -n -E 's/.*<referentiel .* edition="([^"]+)".*/\1/p' "$edition")
  digest=$(sha256sum "$edition" | cut -d' ' -f1)
  sed -i -E "s|(<editionAppliquee id=\"CCS-RC-TEST\" edition=\"$name\") empreinte=\"[0-9a-f]*\"/>|\1 empreinte=\"$digest\"/>|" LIV-*/*.xml phases/*.xml
done
for folder in DOS-*/; do stamp_pieces "$folder"; done

# The minutes of the fixtures: editions, then booklets, then the minutes that others rectify or extract. A digest of zeros is wrong on purpose.
minutes=(documents/proces-verbaux/*.xml PV-*/*.xml PV-*/*.avec/*.xml)
commands=$(for edition in referentiels/*.xml; do
  name=$(sed -n -E 's/.*<referentiel .* edition="([^"]+)".*/\1/p' "$edition")
  [ -z "$name" ] || echo "s|(<editionAppliquee id=\"CCS-RC-TEST\" edition=\"$name\") empreinte=\"0*[1-9a-f][0-9a-f]*\"/>|\1 empreinte=\"$(sha256sum "$edition" | cut -d' ' -f1)\"/>|"
done)
sed -i -E "$commands" documents/livrets/*.xml "${minutes[@]}"
commands=$(for livret in documents/livrets/*.xml PV-*/*.avec/livret*.xml; do
  numero=$(sed -n -E 's/.*<livret .* numero="([^"]+)".*/\1/p' "$livret")
  echo "s|( livret=\"$numero\") empreinte=\"[0-9a-f]*\"|\1 empreinte=\"$(sha256sum "$livret" | cut -d' ' -f1)\"|"
done)
sed -i -E "$commands" "${minutes[@]}"
for numero in $(grep -ohE '<(rectifie numero|extraitProcesVerbal .*procesVerbal)="[^"]+" empreinte=' "${minutes[@]}" | sed -E 's/.*="([^"]+)" empreinte=/\1/' | sort -u); do
  pv=$(grep -l -E "<procesVerbal .*numero=\"$numero\"" "${minutes[@]}")
  sed -i -E "s/((<rectifie numero|procesVerbal)=\"$numero\") empreinte=\"[0-9a-f]*\"/\1 empreinte=\"$(sha256sum "$pv" | cut -d' ' -f1)\"/" "${minutes[@]}"
done
for copie in PV-*/*.avec/meme-proces-verbal.xml; do cp "$(dirname "$copie" | sed 's/\.avec$/.xml/')" "$copie"; done
for dossier in PV-*/*.avec/dossier.xml; do stamp_pieces "$(dirname "$dossier")"; done

# Certificates and sessions of the fixtures: editions, their own beside them included, then the booklets of the sessions' lots.
for edition in referentiels/*.xml CER-*/*.avec/edition.xml; do
  name=$(sed -n -E 's/.*<referentiel .* edition="([^"]+)".*/\1/p' "$edition")
  case "$edition" in
    CER-*) citing=("${edition%.avec/edition.xml}.xml" "$(dirname "$edition")"/*.xml) ;;
    *) citing=(documents/certificats/*.xml documents/sessions/*.xml CER-*/*.xml CER-*/*.avec/*.xml) ;;
  esac
  sed -i -E "s|(<editionAppliquee id=\"CCS-RC-TEST\" edition=\"$name\") empreinte=\"[0-9a-f]*\"/>|\1 empreinte=\"$(sha256sum "$edition" | cut -d' ' -f1)\"/>|" "${citing[@]}"
done
commands=$(for livret in documents/sessions/livret-*.xml; do
  numero=$(sed -n -E 's/.*<livret .* numero="([^"]+)".*/\1/p' "$livret")
  echo "s|(<livret numero=\"$numero\" .*) empreinte=\"[0-9a-f]*\"|\1 empreinte=\"$(sha256sum "$livret" | cut -d' ' -f1)\"|"
done)
sed -i -E "$commands" SES-*/*.xml
