#!/bin/sh
# Regarde la preuve de ce paquet (preuves/preuve.xml, RFC 6283) sans le logiciel qui l’a faite : sh verifier-preuve.sh [AUTORITES.pem]
# Il faut coreutils, sed, grep et openssl. Codes de retour : 0 la preuve est bien celle de ce paquet, 1 elle ne l’est pas, 3 rien n’a pu être regardé.
# Avec AUTORITES.pem, les horodatages doivent être de ces autorités ; sans lui, de celles que la preuve emporte : à qui elles sont ne se dit pas alors.
# Que chaque horodatage ait été renouvelé avant sa fin se lit aux dates imprimées ; ccs proof et ccs audit le jugent.
LC_ALL=C
export LC_ALL
autorites=${1:+$(realpath "$1")}
cd "$(dirname "$0")" || exit 3
for outil in openssl basenc od sed grep; do
  command -v $outil > /dev/null || { echo "$outil manque : rien n'a pu etre regarde"; exit 3; }
done
[ -f preuves/preuve.xml ] || { echo "preuves/preuve.xml manque : rien n'a pu etre regarde"; exit 3; }
sceau=tagmanifest-sha512.txt
[ -f eliminations/$sceau ] && sceau=eliminations/$sceau
ns=' xmlns="urn:ietf:params:xml:ns:ers"'
la=$(mktemp -d) || exit 3
trap 'rm -rf "$la"' EXIT
fautes=0

hexa() { od -An -v -tx1 | tr -d ' \n'; }
empreinte() { openssl dgst "-$methode" -binary | hexa; }
# valeurs FICHIER : les empreintes d’une séquence, une par ligne, les plus petites d’abord
valeurs() { grep -o '<DigestValue>[^<]*' "$1" | sed 's/.*>//' | while read -r valeur; do echo "$valeur" | base64 -d | hexa; echo; done | sort; }
# reunir FICHIER : une empreinte vaut pour elle-même ; de plusieurs, dans l’ordre, on prend l’empreinte
reunir() { if [ "$(wc -l < "$1")" -eq 1 ]; then cat "$1"; else sort "$1" | tr -d '\n' | tr a-f A-F | basenc --base16 -d | empreinte; echo; fi; }
# couper MOTIF : une ligne par élément qui commence ainsi
couper() { sed "s/<$1/\n&/g" | grep "^<$1"; }
dire() { printf '%-7s %s\n' "$1" "$2"; [ "$1" = OK ] || fautes=$((fautes + 1)); }

sed 's/.*<ArchiveTimeStampSequence>//; s/<\/ArchiveTimeStampSequence>.*//' preuves/preuve.xml | couper 'ArchiveTimeStampChain ' > "$la/chaines"
: > "$la/avant"
n=0
while read -r chaine; do
  methode=$(echo "$chaine" | sed 's/.*<DigestMethod Algorithm="[^"]*#\([a-z0-9]*\)".*/\1/')
  empreinte < "$sceau" > "$la/attendu"
  echo >> "$la/attendu"
  if [ -s "$la/avant" ]; then
    { printf '<ArchiveTimeStampSequence%s>' "$ns"; tr -d '\n' < "$la/avant"; printf '</ArchiveTimeStampSequence>'; } | empreinte >> "$la/attendu"
    echo >> "$la/attendu"
  fi
  echo "$chaine" | couper 'ArchiveTimeStamp ' > "$la/horodatages"
  while read -r horodatage; do
    n=$((n + 1))
    rang=0
    : > "$la/racine"
    echo "$horodatage" | couper 'Sequence ' > "$la/sequences"
    while read -r sequence; do
      rang=$((rang + 1))
      echo "$sequence" > "$la/sequence"
      valeurs "$la/sequence" > "$la/valeurs"
      if [ $rang -eq 1 ]; then
        if sort "$la/attendu" | cmp -s - "$la/valeurs"; then dire OK "horodatage $n : de ce paquet"; else dire ECHEC "horodatage $n : de ce paquet"; fi
      else
        cat "$la/racine" >> "$la/valeurs"
      fi
      reunir "$la/valeurs" > "$la/racine"
    done < "$la/sequences"
    [ $rang -gt 0 ] || dire ECHEC "horodatage $n : de ce paquet"
    echo "$horodatage" | sed 's/.*<TimeStampToken Type="RFC3161">//; s/<.*//' | base64 -d > "$la/jeton"
    echo "$horodatage" | grep -o 'Type="CERT">[^<]*' | sed 's/.*>//' | while read -r certificat; do
      printf '%s\n' '-----BEGIN CERTIFICATE-----' "$(echo "$certificat" | fold -w 64)" '-----END CERTIFICATE-----'
    done > "$la/certificats"
    date=$(openssl ts -reply -in "$la/jeton" -token_in -text 2> /dev/null | sed -n 's/^Time stamp: //p')
    if openssl ts -verify -in "$la/jeton" -token_in -digest "$(cat "$la/racine")" -CAfile "${autorites:-$la/certificats}" -untrusted "$la/certificats" \
      -partial_chain -no_check_time > /dev/null 2>&1; then dire OK "horodatage $n : $date"; else dire ECHEC "horodatage $n : $date"; fi
    { printf '%s' "$horodatage" | sed "s/.*<TimeStamp>/<TimeStamp$ns>/; s/<\/TimeStamp>.*/<\/TimeStamp>/" | tr -d '\n' | empreinte; echo; } > "$la/attendu"
  done < "$la/horodatages"
  echo "$chaine" >> "$la/avant"
done < "$la/chaines"

[ $n -gt 0 ] || dire ECHEC "aucun horodatage"
if [ $fautes -gt 0 ]; then echo "RESULTAT : $fautes faute(s)"; exit 1; fi
echo "RESULTAT : aucune faute"
