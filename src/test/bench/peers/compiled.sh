# Sourced by the measures against peers, from the project's root with work set: CLASSPATH of the tests, peers with theirs, both compiled into $work/classes.
. src/test/bench/classpath.sh
./mvnw -B -q -f src/test/bench/peers/pom.xml dependency:build-classpath -Dmdep.outputFile="$work/peers.txt"
peers=$(cat "$work/peers.txt")
javac -proc:none -d "$work/classes" -cp "$CLASSPATH:$peers" src/test/bench/peers/*.java
