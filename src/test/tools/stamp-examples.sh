#!/bin/bash
# Writes the digest of each edition into the examples and fixtures that apply it, that of each signed page into its livret or
# certificate, then that of each livret into the minutes that decide it, of the minutes into their extracts, and size and digest of each pièce
# into its dossier.
# To be run after a change to examples/referentiel or the editions of the fixtures; a released edition never changes, so a branch never needs this.
set -euo pipefail

# Size and digest of the files of a folder, written into the dossiers that list them there.
stamp_pieces() (
  cd "$1"
  mapfile -t files < <(find . -type f ! -path './*.avec/*' | sed 's|^\./||' | LC_ALL=C sort)
  sed -i -E -f <(paste -d' ' <(stat -c %s "${files[@]}") <(sha256sum "${files[@]}") | while read -r octets digest chemin; do
    echo "s|(<piece [^>]*chemin=\"$chemin\" media=\"[^\"]*\") octets=\"[0-9]*\" empreinte=\"[0-9a-f]*\"|\\1 octets=\"$octets\" empreinte=\"$digest\"|"
  done) ./*.xml
)

cd "$(dirname "$0")/../../../examples"
edition=$(sha256sum referentiel/ccs-rc-2026.1-specimen.xml | cut -d' ' -f1)
sed -i -E "s|(<editionAppliquee id=\"CCS-RC\" edition=\"2026.1-specimen\")( empreinte=\"[0-9a-f]*\")?/>|\1 empreinte=\"$edition\"/>|" livrets/*.xml proces-verbaux/*.xml certificats/*.xml dossiers/*/pieces/*.xml
for dossier in dossiers/*/dossier.xml; do
  numero=$(sed -n -E 's/.*<dossier .* numero="([^"]+)".*/\1/p' "$dossier")
  sed -n -E 's/.*<piece id="([^"]+)" type="PAGE_SIGNEE" chemin="([^"]+)".*/\1 \2/p' "$dossier" | while read -r piece chemin; do
    digest=$(sha256sum "$(dirname "$dossier")/$chemin" | cut -d' ' -f1)
    { grep -l -E "<(livret|certificat) .*dossier=\"$numero\"" livrets/*.xml certificats/ccs-rc-*.xml dossiers/*/pieces/*.xml || true; } | while read -r signe; do
      sed -i -E "s|(piece=\"$piece\") empreinte=\"[0-9a-f]*\"|\1 empreinte=\"$digest\"|" "$signe"
    done
  done
done
for certificat in $(grep -L '<remplace ' certificats/ccs-rc-*.xml) $(grep -l '<remplace ' certificats/ccs-rc-*.xml); do
  numero=$(sed -n -E 's/.*<certificat .* numero="([^"]+)".*/\1/p' "$certificat")
  exemplaire=$(sed -n -E 's/.*<certificat .* exemplaire="([^"]+)".*/\1/p' "$certificat")
  sed -i -E "s|(<remplace numero=\"$numero\" exemplaire=\"$exemplaire\") empreinte=\"[0-9a-f]*\"|\1 empreinte=\"$(sha256sum "$certificat" | cut -d' ' -f1)\"|" certificats/*.xml
  { grep -l -E "<certificat .* numero=\"$numero\".* exemplaire=\"$exemplaire\"" dossiers/*/pieces/*.xml || true; } | while read -r copy; do cp "$certificat" "$copy"; done
done
for livret in livrets/*.xml; do
  numero=$(sed -n -E 's/.*<livret .* numero="([^"]+)".*/\1/p' "$livret")
  digest=$(sha256sum "$livret" | cut -d' ' -f1)
  sed -i -E "s|(<decision dossier=\"[^\"]+\" livret=\"$numero\")( empreinte=\"[0-9a-f]*\")?|\1 empreinte=\"$digest\"|" proces-verbaux/*.xml
  sed -i -E "/<livret numero=\"$numero\"/s|empreinte=\"0*[1-9a-f][0-9a-f]*\"|empreinte=\"$digest\"|" sessions/*.xml
  { grep -l -E "<livret .* numero=\"$numero\"" dossiers/*/pieces/*.xml || true; } | while read -r copy; do cp "$livret" "$copy"; done
done
for extrait in $(grep -l '<extraitProcesVerbal ' dossiers/*/pieces/*.xml); do
  numero=$(sed -n -E 's/.*<extraitProcesVerbal .*procesVerbal="([^"]+)".*/\1/p' "$extrait")
  pv=$(grep -l -E "<procesVerbal .*numero=\"$numero\"" proces-verbaux/*.xml)
  sed -i -E "s|(<extraitProcesVerbal .*) empreinte=\"[0-9a-f]*\"|\1 empreinte=\"$(sha256sum "$pv" | cut -d' ' -f1)\"|" "$extrait"
  livret=$(sed -n -E 's/.*<decision .*livret="([^"]+)".*/\1/p' "$extrait")
  digest=$(sed -n -E "s/.*<decision .*livret=\"$livret\" empreinte=\"([0-9a-f]+)\".*/\1/p" "$pv")
  sed -i -E "s|(<decision .*livret=\"$livret\") empreinte=\"[0-9a-f]*\"|\1 empreinte=\"$digest\"|; s|(<editionAppliquee id=\"CCS-RC\" edition=\"2026.1-specimen\") empreinte=\"[0-9a-f]*\"|\1 empreinte=\"$edition\"|" "$extrait"
done
for dossier in dossiers/*/dossier.xml; do stamp_pieces "$(dirname "$dossier")"; done

cd ../src/test/resources/rules
for edition in referentiels/*.xml; do
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
