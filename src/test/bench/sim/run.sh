#!/bin/sh
# Our simulation beside two other Java simulators: the same workload, events a second and memory.
# usage: run.sh [rounds|series|least]     needs mvn, python3 and a JDK 25; settings: see ../README.md
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../../.." && pwd)
: "${DYNOSCOPE_HOME:=$root/target/dynoscope}"
: "${ENGINES:=dynoscope cloudsim ssj bare}"
needed=25

new_enough() {
  [ -x "${1:-}/bin/javac" ] && [ -r "$1/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${version:-0}" -ge "$needed" ]
}

found=
for jdk in "${JAVA_HOME:-}" /usr/lib/jvm/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if new_enough "$jdk"; then found=$jdk; break; fi
done
if [ -z "$found" ]; then
  echo "no JDK $needed or later was found: set JAVA_HOME to its folder" >&2
  exit 3
fi
# Maven goes by the JDK that it has
(cd "$here" && mvn -q -B dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=target/lib)
JAVA_HOME=$found
export JAVA_HOME DYNOSCOPE_HOME ENGINES

cd "$here"
"$JAVA_HOME/bin/javac" -d target/peers -cp 'target/lib/*' src/peers/*.java
case " $ENGINES " in
  *" dynoscope "*)
    if [ ! -d "$DYNOSCOPE_HOME/lib" ]; then
      echo "$DYNOSCOPE_HOME is not there: build the program first, mvn package -DskipTests" >&2
      exit 1
    fi
    "$JAVA_HOME/bin/javac" -proc:none -d target/ours -cp "$DYNOSCOPE_HOME/lib/*" src/ours/*.java
    ;;
esac
"$JAVA_HOME/bin/java" -version 2>&1 | head -1
PYTHONDONTWRITEBYTECODE=1 exec python3 measure.py "${1:-rounds}"
