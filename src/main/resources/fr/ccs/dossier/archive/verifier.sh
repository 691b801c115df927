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
bon=OK
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
  if "$@" > /dev/null 2>&1; then dire "$bon" "$nom"; else dire ECHEC "$nom"; fi
}

empreintes() { sed 's/%25/%/g' "$1" | sha512sum -c --strict; }

complet() {
  [ "$(find data -type f | wc -l)" -eq "$(wc -l < manifest-sha512.txt)" ] && [ -z "$(find . ! -type f ! -type d)" ] && [ ! -e fetch.txt ]
}

# Ce que le paquet contenait au versement et n'a plus : chaque pièce éliminée a laissé son attestation, rien d'autre n'est venu,
# et les manifestes d'alors sont intacts.
elimine() {
  while read -r empreinte chemin; do
    if [ -f "eliminations/$chemin" ]; then chemin="eliminations/$chemin"; fi
    echo "$empreinte  $chemin"
  done < eliminations/tagmanifest-sha512.txt | sha512sum -c --strict && awk '{ chemin = substr($0, 131) }
    NR == FNR { present[chemin] = $1; next }
    { avant[chemin] = 1 }
    chemin ~ /^data\/signatures\// { next }
    chemin in present { if (present[chemin] != $1) faute = 1; next }
    !((chemin ".elimine.xml") in present) { faute = 1 }
    END {
      for (chemin in present) {
        if (chemin in avant || chemin ~ /^data\/signatures\//) continue
        origine = substr(chemin, 1, length(chemin) - 12)
        if (chemin != origine ".elimine.xml" || !(origine in avant) || origine in present) faute = 1
      }
      exit faute
    }' manifest-sha512.txt eliminations/manifest-sha512.txt
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

# La dernière signature couvre le fichier entier, et aucune n’est rompue.
cachet() {
  pdfsig -nocert "$1" | awk '/Signature is Valid/ { vaut = 1 } /Signature Validation:/ && !/is Valid/ { rompu = 1 } /ocument signed/ { entier = /Total document/ }
    END { exit !(vaut && entier && !rompu) }'
}

# si OUTIL NOM COMMANDE… : juge, ou dit que l’outil manque
si() {
  outil=$1
  shift
  if command -v "$outil" > /dev/null; then juger "$@"; else dire SAUTE "$1 ($outil manque)"; fi
}

juger manifest-sha512.txt empreintes manifest-sha512.txt
juger tagmanifest-sha512.txt empreintes tagmanifest-sha512.txt
juger "data/ : $(find data -type f | wc -l) fichiers" complet
if [ -f data/elimine.xml ]; then
  bon=ELIMINE
  juger "data/elimine.xml : le dossier entier" test -f eliminations/tagmanifest-sha512.txt
  if [ "$fautes" -gt 0 ]; then echo "RESULTAT : $fautes faute(s)"; exit 1; fi
  echo "RESULTAT : aucune faute"
  exit 0
fi
if [ -d eliminations ]; then
  bon=ELIMINE
  juger "eliminations/ : ce qui manque est atteste" elimine
  bon=OK
fi
if [ -e data/dossier ]; then juger "data/journal.txt : $(wc -l < data/journal.txt) lignes" chaine; fi
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
