#!/bin/bash
# Thousands of livrets in one check: one thread against all cores in turns, under a small heap, then twice from the cache of verdicts.
# Usage, from the project's root: src/test/bench/many.sh [DOCUMENTS [TURNS [DIR]]]   HEAP=256m CCS=./ccs by default
set -euo pipefail
n=${1:-10000} turns=${2:-2} dir=${3:-$(mktemp -d)}
heap=${HEAP:-256m} program=${CCS:-$PWD/ccs} cores=${CORES:-$(nproc)}
mkdir -p "$dir"
[ -n "${3:-}" ] || trap 'rm -rf "$dir"' EXIT

python3 - "$n" "$dir" << 'PY'
import os, pathlib, sys
n, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2]) / 'livrets'
livret = pathlib.Path('examples/livrets/observation-directe.xml').read_text(encoding='utf-8')
if not folder.is_dir() or len(list(folder.rglob('*.xml'))) != n:
    for i in range(n):
        place = folder / f'{i // 100:04d}'
        place.mkdir(parents=True, exist_ok=True)
        (place / f'livret-{i:06d}.xml').write_text(livret.replace('CCS-2026-00017', f'CCS-2026-{20_000 + i:05d}').replace('D-2026-0017', f'D-2026-{i:04d}'), encoding='utf-8')
PY

# measured NAME ARGUMENTS…: clock and processor seconds, largest resident set and largest heap of one process, into NAME.row
measured() {
  local name=$1
  shift
  CCS_JAVA_OPTS="-Xmx$heap -Xlog:gc:file=$dir/$name.gc ${OPTIONS:-}" python3 - "$dir/$name" "$program" check "$dir/livrets" --date 2026-04-07 "$@" << 'PY'
import os, re, subprocess, sys, time
name, command = sys.argv[1], sys.argv[2:]
began = time.time()
with open(name + '.txt', 'wb') as out:
    process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
clock = time.time() - began
log = open(name + '.gc').read() if os.path.exists(name + '.gc') else ''
live = [int(m) for m in re.findall(r'->(\d+)M\(', log)]
print(f'{clock:.2f} {usage.ru_utime + usage.ru_stime:.2f} {usage.ru_maxrss // 1024} {max(live, default=0)} {os.waitstatus_to_exitcode(status)}', file=open(name + '.row', 'w'))
PY
  printf '%-18s %8s s clock %8s s processor %6s MB resident %5s MB heap after collections   exit %s\n' "$name" $(cat "$dir/$name.row")
}
field() { cut -d ' ' -f "$2" "$dir/$1.row"; }
ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

export XDG_CACHE_HOME="$dir/cache"
for turn in $(seq "$turns"); do
  measured "one-$turn" --no-cache --jobs 1
  measured "all-$turn" --no-cache --jobs "$cores"
  cmp "$dir/one-$turn.txt" "$dir/all-$turn.txt"
done
one=$(for turn in $(seq "$turns"); do field "one-$turn" 1; done | median)
all=$(for turn in $(seq "$turns"); do field "all-$turn" 1; done | median)
printf '%s documents, %s threads against one: %s ×\n' "$n" "$cores" "$(ratio "$one" "$all")"
rm -rf "$XDG_CACHE_HOME"
measured filling --jobs "$cores"
for turn in $(seq "$turns"); do
  measured "cached-$turn" --jobs "$cores"
  cmp "$dir/all-1.txt" "$dir/cached-$turn.txt"
done
cached=$(for turn in $(seq "$turns"); do field "cached-$turn" 1; done | median)
printf 'from the cache: %s × the clock, %s × the processor\n' "$(ratio "$all" "$cached")" "$(ratio "$(field all-1 2)" "$(field cached-1 2)")"
