# Sourced by measures, from the project's root: CLASSPATH of the tests, unless there is one already.
if [ -z "${CLASSPATH:-}" ]; then
  ./mvnw -B -q test-compile dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile=target/test-classpath.txt
  CLASSPATH=target/test-classes:target/classes:$(cat target/test-classpath.txt)
fi
export CLASSPATH
