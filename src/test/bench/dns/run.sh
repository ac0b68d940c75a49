#!/bin/sh
# Our DNS server beside Knot DNS and NSD: the same zones, the same questions, and questions a second.
# usage: run.sh DYNOSCOPE_FOLDER [CORE]     needs knotd, nsd, dnsperf, taskset and python3
# Every server runs on one core, dnsperf on another. What a question costs in CPU time is told as well:
# on a machine with other work the questions a second say little.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
dynoscope=$1
core=${2:-0}
other=$(( core == 0 ? 1 : 0 ))
ours=5400 knot=5401 nsd=5402
work=$(mktemp -d)
pids=
cleanup() {
  exec 3>&- || true
  for pid in $pids; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT INT TERM

zones=$(cd "$here/zones" && ls *.zone | sed 's/\.zone$//')
{
  printf 'server:\n  listen: 127.0.0.1@%s\n  rundir: %s\n  udp-workers: 1\n  tcp-workers: 1\n' "$knot" "$work"
  printf '  background-workers: 1\ndatabase:\n  storage: %s\ntemplate:\n  - id: default\n' "$work"
  printf '    storage: %s/zones\n    file: "%%s.zone"\n    zonefile-sync: -1\n' "$here"
  printf '    journal-content: none\nzone:\n'
  for zone in $zones; do printf '  - domain: %s\n' "$zone"; done
} > "$work/knot.conf"
{
  printf 'server:\n  ip-address: 127.0.0.1@%s\n  server-count: 1\n  username: ""\n' "$nsd"
  printf '  minimal-responses: yes\n  rrl-ratelimit: 0\n  zonesdir: %s/zones\n  pidfile: %s/nsd.pid\n' "$here" "$work"
  printf '  zonelistfile: %s/zone.list\n  xfrdfile: %s/xfrd\n  xfrdir: %s\n' "$work" "$work" "$work"
  printf '  cookie-secret-file: %s/cookie\nremote-control:\n  control-enable: no\n' "$work"
  for zone in $zones; do printf 'zone:\n  name: %s\n  zonefile: %s.zone\n' "$zone" "$zone"; done
} > "$work/nsd.conf"

taskset -c "$core" knotd -c "$work/knot.conf" > "$work/knot.log" 2>&1 & knot_pid=$! pids="$pids $!"
taskset -c "$core" nsd -d -c "$work/nsd.conf" > "$work/nsd.log" 2>&1 & nsd_pid=$! pids="$pids $!"
mkfifo "$work/commands"
taskset -c "$core" "$dynoscope/bin/dynoscope" serve --router-port 0 --dns-port "$ours" \
  < "$work/commands" > "$work/ours.log" 2>&1 & ours_pid=$! pids="$pids $!"
exec 3> "$work/commands"
sixty=$(seq -f '10.0.0.%g' 1 60 | tr '\n' ' ')
hundred=$(seq -f '10.0.1.%g' 1 100 | tr '\n' ' ')
cat >&3 <<COMMANDS
domains:add www.photos.example
domains:add photos.example
domains:add *.shop.example
domains:add a.deep.other.example
dns:set in.shop.example CNAME x.shop.example
dns:set l1.shop.example CNAME l2.shop.example
dns:set l2.shop.example CNAME l1.shop.example
dns:set out.shop.example CNAME www.elsewhere.org
dns:set gone.shop.example CNAME nobody.photos.example
dns:set www.many.example A $sixty
dns:set big.many.example A $hundred
COMMANDS
python3 - "$ours" "$knot" "$nsd" <<'WAIT'
import socket, sys, time
# big.many.example: the last name that ours learns
q = bytes.fromhex("00010000000100000000000003626967046d616e79076578616d706c650000010001")
for port in map(int, sys.argv[1:]):
    end = time.time() + 60
    while time.time() < end:
        s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        s.settimeout(0.5)
        try:
            s.sendto(q, ("127.0.0.1", port))
            if s.recv(512)[3] & 15 == 0:
                break
        except OSError:
            time.sleep(0.2)
        finally:
            s.close()
    else:
        sys.exit("nobody answers at port %d" % port)
WAIT
python3 "$here/compare.py" "$ours" "$knot" "$nsd"

# CPU time of a process and of its children's children, in microseconds
cpu() {
  python3 - "$1" <<'CPU'
import os, sys
def of(pid):
    try:
        with open("/proc/%s/stat" % pid) as f:
            fields = f.read().rsplit(")", 1)[1].split()
        children = []
        for task in os.listdir("/proc/%s/task" % pid):
            with open("/proc/%s/task/%s/children" % (pid, task)) as f:
                children += f.read().split()
        return int(fields[11]) + int(fields[12]) + sum(of(child) for child in children)
    except OSError:
        return 0
print(of(sys.argv[1]) * 1000000 // os.sysconf("SC_CLK_TCK"))
CPU
}

if command -v dnsperf > /dev/null; then
  for round in $(seq "${ROUNDS:-3}"); do
    for server in "ours $ours $ours_pid" "knot $knot $knot_pid" "nsd $nsd $nsd_pid"; do
      set -- $server
      before=$(cpu "$3")
      taskset -c "$other" dnsperf -s 127.0.0.1 -p "$2" -d "$here/questions" \
        -l "${SECONDS_EACH:-10}" -c 8 -q 100 > "$work/dnsperf" 2>&1
      after=$(cpu "$3")
      awk -v round="$round" -v name="$1" -v cpu=$(( after - before )) '
        /Queries completed/ {n=$3} /Queries per second/ {q=$4} /Queries lost/ {l=$3}
        /Average Latency/ {a=$4}
        END {printf "round %s, %-4s %7.0f questions/s, lost %s, %.2f ms, %.2f us of CPU each\n",
          round, name, q, l, a * 1000, cpu / n}' "$work/dnsperf"
    done
  done
fi
