#!/bin/bash
# What documents of growing size cost: livrets of 1 250, 5 000 and 20 000 criteria, of up to 100 000 findings, and procès-verbaux of up to
# 1 000 decisions. "growth" is the cost of one criterion, finding or decision against the first row: what is linear stays near 1.
# Usage, from the project's root: src/test/bench/scaling.sh [DIVISOR OF ALL SIZES]
set -euo pipefail
cd "$(dirname "$0")/../../.."
. src/test/bench/classpath.sh
exec java -Xmx2g fr.ccs.dossier.check.ScalingCheck "$@"
