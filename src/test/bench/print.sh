#!/bin/bash
# Every printed document, warm: thread CPU of the whole print against FOP alone as it sets itself up, in turns, in one process.
# Usage, from the project's root: src/test/bench/print.sh [ROUNDS OF WARMING UP] [ROUNDS] [DOCUMENT…]
set -euo pipefail
cd "$(dirname "$0")/../../.."
. src/test/bench/classpath.sh
exec java -Xmx2g fr.ccs.dossier.render.PrintBenchmark "$@"
