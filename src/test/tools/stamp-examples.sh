#!/bin/bash
# Writes the digest of each edition into the examples and fixtures that apply it, then that of each livret into the minutes that decide it.
# To be run after a change to examples/referentiel or the editions of the fixtures; a released edition never changes, so a branch never needs this.
set -euo pipefail
cd "$(dirname "$0")/../../../examples"
edition=$(sha256sum referentiel/ccs-rc-2026.1-specimen.xml | cut -d' ' -f1)
sed -i -E "s|(<editionAppliquee id=\"CCS-RC\" edition=\"2026.1-specimen\")( empreinte=\"[0-9a-f]*\")?/>|\1 empreinte=\"$edition\"/>|" livrets/*.xml proces-verbaux/*.xml
for livret in livrets/*.xml; do
  numero=$(sed -n -E 's/.*<livret .* numero="([^"]+)".*/\1/p' "$livret")
  digest=$(sha256sum "$livret" | cut -d' ' -f1)
  sed -i -E "s|(<decision dossier=\"[^\"]+\" livret=\"$numero\")( empreinte=\"[0-9a-f]*\")?|\1 empreinte=\"$digest\"|" proces-verbaux/*.xml
done

cd ../src/test/resources/rules
for edition in referentiels/*.xml; do
  name=$(sed -n -E 's/.*<referentiel .* edition="([^"]+)".*/\1/p' "$edition")
  digest=$(sha256sum "$edition" | cut -d' ' -f1)
  sed -i -E "s|(<editionAppliquee id=\"CCS-RC-TEST\" edition=\"$name\") empreinte=\"[0-9a-f]*\"/>|\1 empreinte=\"$digest\"/>|" LIV-*/*.xml phases/*.xml
done
