#!/bin/bash
# A warm check of one livret against parsing it and against parsing it with the XSD: JMH, one run, one table.
# Usage, from the project's root: src/test/bench/warm.sh [JMH OPTIONS]
set -euo pipefail
cd "$(dirname "$0")/../../.."
./mvnw -B -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-classpath.txt
exec java -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" org.openjdk.jmh.Main CheckBenchmark -prof gc "$@"
