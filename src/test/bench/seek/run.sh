#!/bin/sh
# What it costs to go anywhere in a journal of a million entries.
# usage: run.sh     needs a JDK 25 and a built program; settings: see ../README.md
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
: "${DYNOSCOPE_HOME:=$root/target/dynoscope}"
: "${SCENARIO:=$root/lessons/scenarios/fleet.json}"
: "${DAYS:=30}"
: "${SEED:=7}"
: "${ENTRIES:=1000000}"
: "${HEAP:=2g}"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if [ ! -d "$DYNOSCOPE_HOME/lib" ]; then
  echo "$DYNOSCOPE_HOME is not there: build the program first, mvn package -DskipTests" >&2
  exit 1
fi
exec "$java" "-Xmx$HEAP" -cp "$DYNOSCOPE_HOME/lib/*" "$here/src/Main.java" \
  "$SCENARIO" "$DAYS" "$SEED" "$ENTRIES"
