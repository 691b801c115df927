#!/bin/bash
# A warm check of a clean livret of 30 kB with the whole rule set, against parsing it (A) and parsing it with the XSD (B): JMH, one run, and at
# its end one table of times, ratios and allocated bytes.
# Usage, from the project's root: src/test/bench/warm.sh [JMH OPTIONS]
set -euo pipefail
cd "$(dirname "$0")/../../.."
. src/test/bench/classpath.sh
exec java fr.ccs.dossier.check.CheckBenchmark "$@"
