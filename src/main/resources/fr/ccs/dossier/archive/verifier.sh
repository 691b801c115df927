#!/bin/sh
# Regarde ce paquet sans le logiciel qui l’a fait : sh verifier.sh
# Il faut sha512sum, find et awk ; xmlsec1, openssl, pdfsig et unzip font davantage, et ce qui manque se voit (SAUTE).
# La table attendue est dans verifier.attendu.txt. Codes de retour : 0 aucune faute, 1 une faute au moins, 3 rien n’a pu être regardé.
# À qui sont les certificats ne se dit pas ici : cela demande les autorités de la branche (ccs audit --trust).
LC_ALL=C
export LC_ALL
cd "$(dirname "$0")" || exit 3
command -v sha512sum > /dev/null || { echo "sha512sum manque : rien n'a pu etre regarde"; exit 3; }
fautes=0
sautes=0
tab=$(printf '\t')

dire() {
  printf '%-7s %s\n' "$1" "$2"
  case $1 in
    ECHEC) fautes=$((fautes + 1)) ;;
    SAUTE) sautes=$((sautes + 1)) ;;
  esac
}

# juger NOM COMMANDE… : OK ou ECHEC, selon ce que la commande répond
juger() {
  nom=$1
  shift
  if "$@" > /dev/null 2>&1; then dire OK "$nom"; else dire ECHEC "$nom"; fi
}

empreintes() { sed 's/%25/%/g' "$1" | sha512sum -c --strict; }

complet() {
  [ "$(find data -type f | wc -l)" -eq "$(wc -l < manifest-sha512.txt)" ] && [ -z "$(find . ! -type f ! -type d)" ] && [ ! -e fetch.txt ]
}

chaine() { awk -F "$tab" 'NF != 5 || (NR == 1 ? $5 != "-" : $5 != tete) { faute = 1 } { tete = $4 } END { exit faute }' data/journal.txt; }

signature() {
  xmlsec1 --verify --enabled-key-data key-name --pubkey-cert-pem "$3" --id-attr:Id http://uri.etsi.org/01903/v1.3.2#:SignedProperties \
    --node-xpath "//*[@Id='$2']" "$1"
}

horodatage() {
  cat data/signatures/certificats/*.pem > "$autorites"
  openssl ts -verify -in "$1" -token_in -digest "${2#*:}" -CAfile "$autorites" -partial_chain -no_check_time
}

cachet() { pdfsig -nocert "$1" | grep -q 'Signature is Valid'; }

# si OUTIL NOM COMMANDE… : juge, ou dit que l’outil manque
si() {
  outil=$1
  shift
  if command -v "$outil" > /dev/null; then juger "$@"; else dire SAUTE "$1 ($outil manque)"; fi
}

juger manifest-sha512.txt empreintes manifest-sha512.txt
juger tagmanifest-sha512.txt empreintes tagmanifest-sha512.txt
juger "data/ : $(find data -type f | wc -l) fichiers" complet
juger "data/journal.txt : $(wc -l < data/journal.txt) lignes" chaine
si unzip data/formes/formes.zip unzip -tqq data/formes/formes.zip

autorites=$(mktemp) || exit 3
trap 'rm -f "$autorites"' EXIT
while IFS=$tab read -r document rang role id genre fichier precision; do
  case $genre in
    SIGNATAIRE) si xmlsec1 "$document : signature $rang $role" signature "$document" "$id" "$fichier" ;;
    HORODATAGE) si openssl "$document : horodatage de la signature $rang" horodatage "$fichier" "$precision" ;;
    CACHET) si pdfsig "$document : cachet" cachet "$document" ;;
  esac
done < data/signatures/liste.txt

if [ "$fautes" -gt 0 ]; then
  echo "RESULTAT : $fautes faute(s)"
  exit 1
fi
if [ "$sautes" -gt 0 ]; then echo "RESULTAT : aucune faute, $sautes controle(s) saute(s)"; else echo "RESULTAT : aucune faute"; fi
