#!/bin/bash
# The window while a real app is asked for pages: how many frames a second it draws, what they cost,
# and how soon it answers a key. On a display of its own, with JavaFX's software pipeline.
# usage: run.sh [RATE CONNECTIONS]...     default: 40 people who reload each second, then 10,000/s
# needs Xvfb, xdotool, wrk, nginx and a built program; settings: see ../README.md
set -eu
here=$(cd "$(dirname "$0")" && pwd)
: "${DYNOSCOPE:=$here/../../../../target/dynoscope/bin/dynoscope}"
: "${SECONDS_EACH:=20}"
: "${WARM_SECONDS:=20}"
: "${DISPLAY_NUMBER:=57}"
: "${SCREEN:=1600x1000}"
[ $# -gt 0 ] || set -- 40 40 10000 48
folder=$(mktemp -d)
started=()
trap 'for p in "${started[@]}"; do kill "$p" 2>/dev/null || true; done; wait; rm -rf "$folder"' EXIT

Xvfb ":$DISPLAY_NUMBER" -screen 0 "${SCREEN}x24" > /dev/null 2>&1 & started+=($!)
export DISPLAY=":$DISPLAY_NUMBER"
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cp -r "$here/../app" "$folder/bench"
export BENCH_BACKEND_PIN=
# the toolkit tells the flight recorder of each phase of each frame, if it is on from the start; a frame
# in which nothing has changed has no phase of painting
cat > "$folder/frames.jfc" <<END
<configuration version="2.0"><event name="javafx.PulsePhase">
<setting name="enabled">true</setting><setting name="threshold">0 ms</setting>
</event></configuration>
END
# not the very first start: the ways to begin would lie over the stage, and a veil over all of it
mkdir -p "$folder/state/dynoscope"
echo '{"version": 1, "welcomed": true}' > "$folder/state/dynoscope/settings.json"
export XDG_STATE_HOME="$folder/state"
JAVA_TOOL_OPTIONS="-Dprism.order=sw -Duser.home=$folder -XX:StartFlightRecording:name=frames,settings=$folder/frames.jfc" \
  $DYNOSCOPE --app "$folder/bench" --router-port "$port" > "$folder/out" 2>&1 < /dev/null &
started+=($!)
for _ in $(seq 600); do
  code=$(curl -s -o /dev/null -w '%{http_code}' -H 'Host: bench.herokuapp.test' "http://127.0.0.1:$port/" || true)
  [ "$code" = 200 ] && break
  sleep 0.1
done
[ "$code" = 200 ] || { tail -5 "$folder/out" >&2; exit 1; }
pid=${started[-1]}
xdotool key End # to the live edge

jdk=${JAVA_HOME:+$JAVA_HOME/bin/}
frames() { # painted since the start
  "${jdk}jcmd" "$pid" JFR.dump name=frames "filename=$folder/frames.jfr" > /dev/null
  # several windows may be painted in one frame
  "${jdk}jfr" print --events javafx.PulsePhase "$folder/frames.jfr" \
    | awk '/pulseId = / { id = $3 } /phaseName = "Painting"/ { hit = 1 }
           /^}/ { if (hit) seen[id] = 1; hit = 0 } END { print length(seen) }'
}
cpu() { sed 's/.*) //' "/proc/$pid/stat" | awk '{ print $12 + $13 }'; }
key() { # milliseconds until the list of keys is on the screen, and away again
  local before now from
  before=$(import -window root -crop 400x400+600+300 rgba:- | cksum)
  from=$(date +%s%N)
  xdotool key question
  for _ in $(seq 100); do
    now=$(import -window root -crop 400x400+600+300 rgba:- | cksum)
    [ "$now" = "$before" ] || break
  done
  echo $((($(date +%s%N) - from) / 1000000))
  xdotool key Escape
}
while [ $# -ge 2 ]; do
  rate=$1; connections=$2; shift 2
  seconds=$((WARM_SECONDS + SECONDS_EACH + 2))
  CONNECTIONS=$connections RATE=$rate wrk -t1 -c"$connections" -d"${seconds}s" -s "$here/../steady.lua" \
    -H 'Host: bench.herokuapp.test' "http://127.0.0.1:$port/" > "$folder/load" &
  load=$!
  sleep "$WARM_SECONDS"
  first=$(frames); ticks=$(cpu); from=$(date +%s%N)
  sleep "$SECONDS_EACH"
  used=$(($(cpu) - ticks)); took=$(($(date +%s%N) - from)); drawn=$(($(frames) - first))
  answered=$(key)
  wait "$load"
  awk -v n="$drawn" -v t="$took" -v u="$used" -v hz="$(getconf CLK_TCK)" -v r="$rate" \
    -v got="$(awk '/^steady/ { print $6 }' "$folder/load")" -v k="$answered" 'BEGIN {
      printf "asked %d/s, served %d/s: %.1f frames/s, %.0f %% of a core, %.1f ms CPU a frame, a key seen after %d ms\n",
        r, got, n / t * 1e9, 100 * u / hz / t * 1e9, n ? 1000 * u / hz / n : 0, k }'
done
