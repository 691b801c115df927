# Sourced by the measures of whole commands, from the project's root, with dir set: the program under a bounded heap, and what one command costs.
heap=${HEAP:-256m}
program=${CCS:-$PWD/ccs}
. src/test/bench/classpath.sh
export CCS_CLE=specimen CCS_JAVA_OPTS="-Xmx$heap"

# run NAME COMMAND…: into NAME.row what it cost, into NAME.txt what it said; its status is the command's.
run() {
  local name=$1
  shift
  python3 - "$dir/$name.txt" "$@" << 'PY' > "$dir/$name.row"
import os, subprocess, sys, time
began = time.time()
with open(sys.argv[1], 'wb') as out:
    process = subprocess.Popen(sys.argv[2:], stdout=out, stderr=subprocess.STDOUT)
    _, status, usage = os.wait4(process.pid, 0)
print(f'{time.time() - began:9.1f} {usage.ru_utime + usage.ru_stime:9.1f} {usage.ru_maxrss / 1024:9.0f}')
sys.exit(os.waitstatus_to_exitcode(status))
PY
}

# told NAME STATUS: the row of the table; ends all when the command did not come to 0.
told() {
  printf '%-22s %s\n' "$1" "$(cat "$dir/$1.row")"
  [ "$2" -eq 0 ] || { tail -n 20 "$dir/$1.txt"; exit 1; }
}
