#!/usr/bin/env bash
# How long the window takes to its first frame with the stage, and to its third with everything,
# beside the third of an empty JavaFX window with the same options for the JVM: `mvn package -DskipTests`, then run.sh [ROUNDS]. Needs no display. Rounds are
# interleaved; printed are the medians and their ratios.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../../../.."
home=$PWD/target/dynoscope
rounds=${1:-9}
java=${JAVA_HOME:?set JAVA_HOME to a JDK 25}/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$java/javac" -d "$work/classes" --module-path "$home/lib/javafx" --add-modules javafx.controls \
  src/test/bench/start/FirstFrame.java
"$java/jar" --create --file "$work/bench.jar" -C "$work/classes" .

# $1: what it is called; $2: with the JVM's cache or without; then what to start
start() {
  local name=$1 cache=$2
  shift 2
  "$java/java" "@$home/lib/java.args" "-XX:AOTCache=$cache" -Xlog:aot=off -Xlog:cds=off \
    "-Ddynoscope.home=$home" -Dglass.platform=Headless -Dprism.order=sw -Dprism.lcdtext=false \
--module-path "$home/lib/javafx" -cp "$home/lib/*:$work/bench.jar" \
    FirstFrame "$@" 2>/dev/null > "$work/printed"
  sed -n 's/^frame //p' "$work/printed" >> "$work/$name"
  sed -n 's/^stage //p' "$work/printed" >> "$work/$name-stage"
}

program=dev.dynoscope.app.Main
for ((round = 0; round < rounds; round++)); do
  start empty none empty
  start empty-cached "$home/lib/dynoscope.aot" empty
  start window none $program --simulate "$home/lessons/scenarios/hung-app.json"
  start window-cached "$home/lib/dynoscope.aot" $program --simulate "$home/lessons/scenarios/hung-app.json"
done

median() {
  sort -n "$work/$1" | awk '{all[NR] = $1} END {print all[int((NR + 1) / 2)]}'
}
printf '%-28s %8s %10s\n' "third frame, ms" "median" "to empty"
for name in empty empty-cached window-stage window window-cached-stage window-cached; do
  beside=empty
  case $name in *-cached*) beside=empty-cached ;; esac
  printf '%-28s %8s %10s\n' "$name" "$(median $name)" \
    "$(awk -v a="$(median $name)" -v b="$(median $beside)" 'BEGIN {printf "%.2f", a / b}')"
done
