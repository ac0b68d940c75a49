# The first process of a dyno's container, in any sh. It runs the dyno's command ($1) and takes
# orders from outside by its input: that is the line the dyno hangs on. When it is cut, this ends,
# and with the first process the kernel ends all others. It reaps what loses its parent while it
# waits. Lines on its errors are answers: "NUMBER words", and "ended STATUS OOM-KILLS" once.
exec 3>&2 4<&0 2>/dev/null </dev/null
unset HOSTNAME TERM container OLDPWD

# how often a process here was ended for want of memory: cgroup 1, cgroup 2
oom_kills() {
  kills=0
  for file in /sys/fs/cgroup/memory/memory.oom_control /sys/fs/cgroup/memory.events; do
    [ -r $file ] && while read -r name value; do
      [ "$name" = oom_kill ] && kills=$value
    done <$file
  done
}

# what is resident and no mere cache, and what is swapped out, in bytes
memory() {
  bytes=0
  for file in /sys/fs/cgroup/memory/memory.stat /sys/fs/cgroup/memory.stat; do
    [ -r $file ] && while read -r name value; do
      case $name in
        total_rss | total_mapped_file | total_swap | anon | file_mapped) bytes=$((bytes + value)) ;;
      esac
    done <$file
  done
}

# whether somebody listens at port $1 (four hexadecimal digits) where others can reach it
listens() {
  answer=no
  for table in /proc/net/tcp /proc/net/tcp6; do
    [ -r $table ] && while read -r _ at _ state _; do
      case $at:$state in
        0100007F:* | 00000000000000000000000001000000:* | 0000000000000000FFFF00000100007F:*) ;;
        *:$1:0A) answer=yes ;;
      esac
    done <$table
  done
}

# waits a moment for the command to be there at all, or a signal would reach nobody
begun() {
  tries=0
  while set -- /proc/[0-9]* && [ $# -le 2 ] && [ $tries -lt 2000 ]; do
    tries=$((tries + 1))
  done
}

keep() {
  trap '' TERM HUP INT QUIT USR1 USR2
  while read -r number order port; do
    case $order in
      TERM | HUP) begun; kill -s $order -- -1 2>/dev/null; echo "$number sent" >&3 ;;
      KILL) kill -s $order -- -1 2>/dev/null; echo "$number sent" >&3 ;;
      left) set -- /proc/[0-9]*; echo "$number $(($# - 2))" >&3 ;;
      listens) listens $port; echo "$number $answer" >&3 ;;
      memory) memory; oom_kills; echo "$number $bytes $kills" >&3 ;;
    esac
  done
  kill -s KILL -- -1 2>/dev/null # the line is cut
}

# The command begins when it is known that somebody hears it: an engine may pass on what is written
# only a moment after it says so.
while read -r number order <&4; do
  case $order in
    greet) echo "dynoscope: does anybody hear this?" ;;
    go) break ;;
  esac
done
[ "$order" = go ] || exit 1

# No trap here: the kernel keeps signals from the first process, and a child that is not yet the
# dyno's command must not catch one in its place.
keep <&4 &
exec 4<&-
# an app's .profile comes before its command (Dyno Startup Behavior, Dev Center)
[ -f .profile ] && set -- ". ./.profile
$1"
(
  exec 2>&1 3>&-
  exec sh -c "$1"
)
status=$?
oom_kills
echo "ended $status $kills" >&3
wait
exit $status
