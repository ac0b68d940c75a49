#!/bin/bash
# Measures our router beside nginx and HAProxy; see README.md in this folder.
# All routers run on core 0; the backend and what makes the load run on core 1.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
home=${DYNOSCOPE_HOME:-$here/../../../target/dynoscope}
rounds=${ROUNDS:-5}
seconds=${SECONDS_EACH:-8}
warm=${WARM_SECONDS:-40}
connections=${CONNECTIONS:-48} # more than 50 for a dyno is a full backlog (H11)
rate=${RATE:-2000}
router_core=${ROUTER_CORE:-0}
load_core=${LOAD_CORE:-1}
only=${ONLY:-dynoscope nginx haproxy}
paths=${PATHS:-/ /big}
folder=$(mktemp -d)
started=()
trap 'for p in "${started[@]}"; do kill "$p" 2>/dev/null || true; done; wait; rm -rf "$folder"' EXIT

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}
await() { # host, port, path
  for _ in $(seq 300); do
    [ "$(curl -s -o /dev/null -w '%{http_code}' -H "Host: $1" "http://127.0.0.1:$2/" || true)" = 200 ] && return
    sleep 0.1
  done
  echo "no answer from port $2" >&2
  exit 1
}
fill() { # template, port
  sed "s|@FOLDER@|$folder|; s|@PORT@|$2|; s|@BACKEND@|$backend|" "$here/$1.in" > "$folder/$1"
}

declare -A port pid host
backend=$(free_port)
export BENCH_BACKEND_PIN="taskset -c $load_core"
PORT=$backend sh "$here/app/start.sh" & started+=($!)
await a "$backend"

start_nginx() {
  port[nginx]=$(free_port); host[nginx]=a
  fill nginx.conf "${port[nginx]}"
  taskset -c "$router_core" nginx -e /dev/null -c "$folder/nginx.conf" & started+=($!)
  await a "${port[nginx]}"
  pid[nginx]=$(pgrep -P "${started[-1]}")
}
start_haproxy() {
  port[haproxy]=$(free_port); host[haproxy]=a
  fill haproxy.cfg "${port[haproxy]}"
  taskset -c "$router_core" haproxy -q -f "$folder/haproxy.cfg" & started+=($!)
  pid[haproxy]=${started[-1]}
  await a "${port[haproxy]}"
}
start_dynoscope() {
  port[dynoscope]=$(free_port)
  cp -r "$here/app" "$folder/bench"
  taskset -c "$router_core" "$home/bin/dynoscope" serve --app "$folder/bench" \
    --router-port "${port[dynoscope]}" > "$folder/dynoscope.out" < /dev/null & started+=($!)
  pid[dynoscope]=${started[-1]}
  host[dynoscope]=bench.herokuapp.test
  await "${host[dynoscope]}" "${port[dynoscope]}"
}
for router in $only; do "start_$router"; done

ticks() { # utime and stime of a process, in clock ticks
  sed 's/.*) //' "/proc/$1/stat" | awk '{ print $12 + $13 }'
}
hertz=$(getconf CLK_TCK)

load() { # router, path, seconds: as fast as it goes
  taskset -c "$load_core" wrk -t1 -c"$connections" -d"$3s" -H "Host: ${host[$1]}" \
    "http://127.0.0.1:${port[$1]}$2"
}
throughput() { # router, path -> requests a second, CPU microseconds a request
  local before after out requests errors
  before=$(ticks "${pid[$1]}")
  out=$(load "$1" "$2" "$seconds")
  after=$(ticks "${pid[$1]}")
  requests=$(sed -n 's/^ *\([0-9]*\) requests in .*/\1/p' <<< "$out")
  errors=$(grep -E 'Socket errors|Non-2xx' <<< "$out" | tr -s ' \n' ' ' || true)
  awk -v n="$requests" -v t=$((after - before)) -v hz="$hertz" -v s="$seconds" -v e="$errors" \
    'BEGIN { printf "%.0f %.1f %s\n", n / s, t / hz / n * 1e6, e }'
}
latency() { # router, path -> p50, p99, worst in microseconds, CPU microseconds a request, the rate
  local before after out
  before=$(ticks "${pid[$1]}")
  out=$(CONNECTIONS=$connections RATE=$rate taskset -c "$load_core" wrk -t1 -c"$connections" \
    -d"${seconds}s" -s "$here/steady.lua" -H "Host: ${host[$1]}" "http://127.0.0.1:${port[$1]}$2")
  after=$(ticks "${pid[$1]}")
  sed -n 's/^steady //p' <<< "$out" | awk -v t=$((after - before)) -v hz="$hertz" \
    '{ printf "%d %d %d %.1f %.0f %s\n", $1, $2, $3, t / hz / $4 * 1e6, $5,
       $6 ? $6 " failed" : "" }'
}

for path in $paths; do
  for router in $only; do
    if [ "$router" = dynoscope ]; then load "$router" "$path" "$warm" > "$folder/warm.out"; fi
  done
  for round in $(seq "$rounds"); do
    for router in $only; do
      echo "throughput $path $router $round $(throughput "$router" "$path")"
    done
  done
done | tee "$folder/throughput"
for round in $(seq "$rounds"); do
  for router in $only; do
    echo "latency / $router $round $(latency "$router" /)"
  done
done | tee "$folder/latency"

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
echo
for path in $paths; do
  for router in $only; do
    rows=$(grep "^throughput $path $router " "$folder/throughput")
    echo "$path $router: $(cut -d' ' -f5 <<< "$rows" | median) requests/s," \
      "$(cut -d' ' -f6 <<< "$rows" | median) us CPU a request"
  done
done
for router in $only; do
  rows=$(grep "^latency / $router " "$folder/latency")
  echo "/ $router at $rate/s: p50 $(cut -d' ' -f5 <<< "$rows" | median)," \
    "p99 $(cut -d' ' -f6 <<< "$rows" | median), worst $(cut -d' ' -f7 <<< "$rows" | median) us," \
    "$(cut -d' ' -f8 <<< "$rows" | median) us CPU a request"
done
for router in $only; do
  echo "$router: $(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/${pid[$router]}/status") MiB resident"
done
