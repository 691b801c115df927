#!/bin/sh
# L’histoire de neuf personnes, de l’inscription au certificat, par les commandes que tape une branche. Le récit est dans README.md.
#
#   examples/histoire/histoire.sh [DOSSIER]      (par défaut target/histoire ; il est refait à chaque fois)
#
# Tout s’y passe dans trois dossiers : branche/ (ce que tient le secrétariat), evaluateurs/ (leurs livrets, chez eux) et cles/ (des clés de
# démonstration). Chaque commande porte sa date : une vraie branche ne l’écrit pas, et c’est alors le jour même qui compte.
set -eu
ici=$(CDPATH= cd -P "$(dirname "$0")" && pwd)
maison=$(CDPATH= cd -P "$ici/../.." && pwd)
travail=${1:-$maison/target/histoire}
programme=${CCS:-$maison/ccs}
ccs() { "$programme" --lang fr "$@"; }
export CCS_CLE=specimen

# --- Ce qui se répète ------------------------------------------------------------------------------------------------------------------

titre() { printf '\n%s\n%s\n' "$1" "$(printf '%s' "$1" | sed 's/./-/g')"; }

# Le contrôle de tout ce que la branche tient ; une seule constatation, et l’histoire s’arrête.
controler() {
  ccs check . --date "$1" --fail-on avertissement > ../controle.txt || { grep -v '^✓' ../controle.txt; exit 1; }
  tail -n 2 ../controle.txt
}

# Une personne signe un document, avec sa clé : signer DOCUMENT RÔLE DATE LIEU
signer() {
  cle=$(ls ../cles/cles/"$2"-"$(signataire "$1" "$2")".p12)
  ccs sign "$1" --role "$2" --key "$cle" --password-env CCS_CLE --tsa ../cles/cles/horodatage.p12 --trust confiance --date "$3" --place "$4"
}
# De qui est cet emplacement de signature : ce que la personne sait d’elle-même.
signataire() { sed -n 's/.*<signature role="'"$2"'" signataire="\([^"]*\)".*/\1/p' "$1"; }

# Les deux évaluateurs et la personne candidate closent et signent leur livret : livret NUMÉRO DATE LIEU
livret() {
  ccs close ../evaluateurs/"$1".xml --date "$2"
  for role in CANDIDAT REFERENT_ENTREPRISE EVALUATEUR_EXTERNE; do signer ../evaluateurs/"$1".xml $role "$2" "$3"; done
}

# Le livret part de chez l’évaluateur externe et arrive à la branche : arrivee DOSSIER LIVRET SIGNÉ-LE ENVOYÉ-LE REÇU-LE
arrivee() {
  ccs dossier evaluation dossiers/"$1" --jour "$3" --date "$4"
  ccs dossier envoi dossiers/"$1" --date "$4"
  ccs dossier reception dossiers/"$1" --piece ../evaluateurs/"$2".xml:LIVRET --date "$5"
}

# La branche désigne un évaluateur externe : designer DOSSIER ÉVALUATEUR DATE
designer() { ccs dossier designation dossiers/"$1" --evaluateur "$2" --piece "$ici/pieces/designation.pdf:DESIGNATION" --date "$3"; }

# Ce que plusieurs font chacun de leur côté se fait en même temps, deux par deux ou trois par trois : ensemble COMMANDE…, puis attendre.
ensemble() { "$@" & enfants="$enfants $!"; }
attendre() { for enfant in $enfants; do wait "$enfant"; done; enfants=; }
enfants=

# Ce que la secrétaire du jury écrit dans un éditeur est recopié ici de ses notes de séance : secretariat FICHIER PROCÈS-VERBAL
secretariat() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$maison/target/ccs/lib/*" net.sf.saxon.Transform -s:"$1" -xsl:"$ici/secretariat.xsl" -o:"$1".neuf \
      notes="notes/$2.xml"
  mv "$1".neuf "$1"
}

# La clé du Comité CCS, qui scelle les certificats imprimés.
comite='--key ../cles/cles/COMITE_CCS-P-MVU1QMZJS.p12 --password-env CCS_CLE --tsa ../cles/cles/horodatage.p12'

# Tout ce que tient la branche, fichier par fichier ; identique : rien n’a changé depuis.
empreinte() { find . -type f ! -name .verrou -exec cksum {} + | LC_ALL=C sort; }
identique() { empreinte | cmp - ../avant.txt && echo 'Pas un fichier n’a changé.'; }

# --- 10 septembre 2026 : la branche ouvre ses dossiers -----------------------------------------------------------------------------------

titre '10 septembre 2026 : neuf inscriptions'
[ ! -e "$travail" ] || [ -f "$travail/.histoire" ] || { echo "$travail existe et n’est pas celui de l’histoire : donnez un autre dossier." >&2; exit 2; }
rm -rf "$travail"
mkdir -p "$travail/branche/referentiel" "$travail/evaluateurs"
: > "$travail/.histoire"
cp "$ici"/livrets/*.xml "$travail/evaluateurs"
cd "$travail/branche"
cp "$ici/ccs.xml" "$maison/examples/annuaire.xml" .
cp "$maison/examples/referentiel/ccs-rc-2026.1-specimen.xml" referentiel

ccs keys demo ../cles --for annuaire.xml --for ../evaluateurs
cp -R ../cles/confiance .

ccs new registre -o registre.xml
ccs new dossier --from "$ici/inscriptions.csv" --piece "$ici/pieces/inscription.pdf:INSCRIPTION" --date 2026-09-10
controler 2026-09-10

# --- Automne 2026 : désignations, évaluations ---------------------------------------------------------------------------------------------

titre '15 septembre 2026 : les évaluateurs externes sont désignés'
ensemble designer D-2026-0001 P-CMDW0WN5I 2026-09-15
ensemble designer D-2026-0002 P-83NVZSY8S 2026-09-15
ensemble designer D-2026-0003 P-CHUYWYFZB 2026-09-15
attendre
ensemble designer D-2026-0004 P-L4FT4DK7R 2026-09-15
ensemble designer D-2026-0005 P-9ZY1UB09B 2026-09-15
ensemble designer D-2026-0007 P-9V9WN981P 2026-09-15
attendre
ensemble designer D-2026-0008 P-YU14ULYYQ 2026-09-15
ensemble designer D-2026-0009 P-83NVZSY8S 2026-09-15
attendre

titre '20 octobre 2026 : une personne renonce'
ccs dossier abandon dossiers/D-2026-0009 --jour 2026-10-19 --piece "$ici/pieces/abandon-0009.pdf:ABANDON" --date 2026-10-20

titre '3 et 5 novembre 2026 : une désignation tardive, un évaluateur remplacé'
designer D-2026-0006 P-CMDW0WN5I 2026-11-03
ccs dossier designation dossiers/D-2026-0008 --evaluateur P-CHUYWYFZB --motif-fin 'Nommé à une autre mission à compter de novembre' \
    --piece "$ici/pieces/designation.pdf:DESIGNATION" --date 2026-11-05
controler 2026-11-05

titre 'Octobre et novembre 2026 : six livrets sont clos et signés'
ensemble livret D-2026-0001-L1 2026-10-27 Bordeaux
ensemble livret D-2026-0002-L1 2026-11-05 Nantes
ensemble livret D-2026-0003-L1 2026-10-23 Liège
attendre
ensemble livret D-2026-0004-L1 2026-10-29 Metz
ensemble livret D-2026-0007-L1 2026-11-02 Saint-Cyr-sur-Loire
# La référente de ce livret est absente, et l’évaluateur ne s’aperçoit pas que sa signature manque.
ccs close ../evaluateurs/D-2026-0005-L1.xml --date 2026-10-26
signer ../evaluateurs/D-2026-0005-L1.xml CANDIDAT 2026-10-26 Clermont-Ferrand
signer ../evaluateurs/D-2026-0005-L1.xml EVALUATEUR_EXTERNE 2026-10-26 Clermont-Ferrand
attendre

titre '12 novembre 2026 : les livrets arrivent à la branche'
ensemble arrivee D-2026-0001 D-2026-0001-L1 2026-10-27 2026-11-09 2026-11-12
ensemble arrivee D-2026-0002 D-2026-0002-L1 2026-11-05 2026-11-09 2026-11-12
ensemble arrivee D-2026-0003 D-2026-0003-L1 2026-10-23 2026-11-09 2026-11-12
attendre
ensemble arrivee D-2026-0004 D-2026-0004-L1 2026-10-29 2026-11-09 2026-11-12
ensemble arrivee D-2026-0005 D-2026-0005-L1 2026-10-26 2026-11-09 2026-11-12
ensemble arrivee D-2026-0007 D-2026-0007-L1 2026-11-02 2026-11-09 2026-11-12
attendre

# --- Première session ---------------------------------------------------------------------------------------------------------------------

titre '20 novembre 2026 : le contrôle de recevabilité de la session SES-2026-012'
mkdir -p sessions/SES-2026-012
cp "$ici/sessions/SES-2026-012.xml" sessions/SES-2026-012/session.xml      # « ccs new session », rempli du jour, du lieu et des heures
ccs submit dossiers --session sessions/SES-2026-012/session.xml --dry-run --date 2026-11-20 && exit 1   # un livret n’est pas présentable
ccs submit dossiers --session sessions/SES-2026-012/session.xml --partial --convoquees 2026-11-20 --date 2026-11-20

titre 'Le même ordre, donné une seconde fois, ne fait rien de plus'
empreinte > ../avant.txt
ccs submit dossiers --session sessions/SES-2026-012/session.xml --partial --convoquees 2026-11-20 --date 2026-11-20
identique

titre '4 décembre 2026 : le livret mis de côté revient, signé de tous'
# Celui que la branche a reçu ne change plus : les évaluateurs en font un nouvel exemplaire, clos et signé de nouveau par tous.
cp "$ici/livrets/D-2026-0005-L1.xml" ../evaluateurs
livret D-2026-0005-L1 2026-12-01 Clermont-Ferrand
ccs dossier envoi dossiers/D-2026-0005 --date 2026-12-02
ccs dossier complement-recu dossiers/D-2026-0005 --piece ../evaluateurs/D-2026-0005-L1.xml:LIVRET --date 2026-12-04
controler 2026-12-04

titre '10 décembre 2026 : la séance, et son procès-verbal'
secretariat sessions/SES-2026-012/session.xml PV-2026-012
ccs new pv --from sessions/SES-2026-012/session.xml -o sessions/SES-2026-012/pv.xml
secretariat sessions/SES-2026-012/pv.xml PV-2026-012
ccs close sessions/SES-2026-012/pv.xml --date 2026-12-10
for role in PRESIDENT VICE_PRESIDENT SECRETAIRE; do signer sessions/SES-2026-012/pv.xml $role 2026-12-10 Paris; done
controler 2026-12-10

titre '14 et 15 décembre 2026 : lettres, certificats'
ccs deliver sessions/SES-2026-012/pv.xml --date 2026-12-14
for dossier in D-2026-0001 D-2026-0004 D-2026-0007; do
  signer sessions/SES-2026-012/delivrance/$dossier/certificat.xml COMITE_CCS 2026-12-15 Paris
done
ccs deliver sessions/SES-2026-012/pv.xml $comite --date 2026-12-15
controler 2026-12-15

titre 'Délivrer une seconde fois ne délivre rien'
empreinte > ../avant.txt
ccs deliver sessions/SES-2026-012/pv.xml $comite --date 2026-12-16
identique

# --- Hiver 2027 : une édition nouvelle ------------------------------------------------------------------------------------------------------

titre '2 janvier 2027 : l’édition 2027.1 entre en vigueur'
cp "$ici/referentiel/ccs-rc-2027.1-specimen.xml" referentiel

titre 'Janvier 2027 : une réévaluation, un complément, deux livrets'
ccs dossier reevaluation dossiers/D-2026-0002 --date 2027-01-04
designer D-2026-0002 P-9ZY1UB09B 2027-01-05
ccs dossier complement-recu dossiers/D-2026-0003 --piece "$ici/pieces/complement-0003.pdf:COMPLEMENT" --date 2027-01-11

ensemble livret D-2026-0008-L1 2026-12-18 Grenoble
ensemble livret D-2026-0006-L1 2027-01-21 Dijon
ensemble livret D-2026-0002-L2 2027-01-22 Nantes
attendre
ensemble arrivee D-2026-0008 D-2026-0008-L1 2026-12-18 2027-01-06 2027-01-07
ensemble arrivee D-2026-0006 D-2026-0006-L1 2027-01-21 2027-01-22 2027-01-25
ensemble arrivee D-2026-0002 D-2026-0002-L2 2027-01-22 2027-01-25 2027-01-26
attendre
controler 2027-01-26

# --- Seconde session ------------------------------------------------------------------------------------------------------------------------

titre '1er février 2027 : le lot de la session SES-2027-002, livrets de deux éditions'
mkdir -p sessions/SES-2027-002
cp "$ici/sessions/SES-2027-002.xml" sessions/SES-2027-002/session.xml
ccs submit dossiers --session sessions/SES-2027-002/session.xml --convoquees 2027-02-01 --date 2027-02-01
controler 2027-02-01

titre '18 février 2027 : la séance'
secretariat sessions/SES-2027-002/session.xml PV-2027-002
ccs new pv --from sessions/SES-2027-002/session.xml -o sessions/SES-2027-002/pv.xml
secretariat sessions/SES-2027-002/pv.xml PV-2027-002
ccs close sessions/SES-2027-002/pv.xml --date 2027-02-18
for role in PRESIDENT VICE_PRESIDENT SECRETAIRE; do signer sessions/SES-2027-002/pv.xml $role 2027-02-18 Paris; done

titre '22 et 23 février 2027 : cinq certificats de plus'
ccs deliver sessions/SES-2027-002/pv.xml --date 2027-02-22
for dossier in D-2026-0002 D-2026-0003 D-2026-0005 D-2026-0006 D-2026-0008; do
  signer sessions/SES-2027-002/delivrance/$dossier/certificat.xml COMITE_CCS 2027-02-23 Paris
done
ccs deliver sessions/SES-2027-002/pv.xml $comite --date 2027-02-23
controler 2027-02-23

titre 'Délivrer les deux procès-verbaux de nouveau ne délivre rien'
empreinte > ../avant.txt
ccs deliver sessions/SES-2026-012/pv.xml $comite --date 2027-02-24
ccs deliver sessions/SES-2027-002/pv.xml $comite --date 2027-02-24
identique

# --- La vie d’un certificat -----------------------------------------------------------------------------------------------------------------

titre '10 mars 2027 : un duplicata'
ccs dossier add dossiers/D-2026-0001 "$ici/pieces/perte-0001.pdf" --type COURRIER --libelle 'Déclaration de perte' --date 2027-03-10
ccs new certificat --from dossiers/D-2026-0001 --nature DUPLICATA --motif 'Original perdu par la personne' --date 2027-03-10 -o ../duplicata.xml
signer ../duplicata.xml COMITE_CCS 2027-03-10 Paris
ccs deliver ../duplicata.xml $comite --date 2027-03-10

titre '16 mars 2027 : un changement de nom, un certificat rectificatif'
ccs dossier changement-etat-civil dossiers/D-2026-0002 --champ nomUsage='Kerlan SPÉCIMEN' --piece "$ici/pieces/etat-civil-0002.pdf:COMPLEMENT" --date 2027-03-16
ccs new certificat --from dossiers/D-2026-0002 --nature RECTIFICATIF --motif 'Changement de nom d’usage' --date 2027-03-16 -o ../rectificatif.xml
signer ../rectificatif.xml COMITE_CCS 2027-03-16 Paris
ccs deliver ../rectificatif.xml $comite --date 2027-03-16
controler 2027-03-16

titre '20 mars 2027 : où en est la branche ?'
ccs status . --date 2027-03-20
ccs export bilan dossiers --annee 2026
