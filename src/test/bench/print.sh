#!/bin/bash
# Every printed document, warm: thread CPU of the whole print against FOP alone as it sets itself up, in turns, in one process.
# Usage, from the project's root: src/test/bench/print.sh [ROUNDS OF WARMING UP] [ROUNDS] [DOCUMENT…]
set -euo pipefail
cd "$(dirname "$0")/../../.."
./mvnw -B -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-classpath.txt
exec java -Xmx2g -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" fr.ccs.dossier.render.PrintBenchmark "$@"
