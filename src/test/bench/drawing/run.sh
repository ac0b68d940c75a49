#!/bin/sh
# The stage as it is painted: frames a second and what they cost, of several kinds of picture in turns.
# usage: run.sh     needs mvn and a JDK 25; settings: see ../README.md
set -eu
root=$(cd "$(dirname "$0")/../../../.." && pwd)
: "${ROUNDS:=3}"
: "${SECONDS_EACH:=6}"
: "${WARM_SECONDS:=4}"
: "${TOKENS:=2000}"
cd "$root"
mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile=target/drawing.classpath
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" --enable-native-access=ALL-UNNAMED \
  -Dglass.platform=Headless -Dprism.order=sw -Dprism.lcdtext=false \
  "-Drounds=$ROUNDS" "-Dseconds=$SECONDS_EACH" "-Dwarm=$WARM_SECONDS" "-Dtokens=$TOKENS" \
  -cp "target/test-classes:target/classes:$(cat target/drawing.classpath)" \
  'dev.dynoscope.view.DrawingBench$Start'
