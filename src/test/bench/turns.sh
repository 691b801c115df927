# Sourced by the measures that run whole processes in turns, with work set: what each took, and the medians.

# took NAME COMMAND…: one line of milliseconds into NAME.times: user, system, clock. What must not fail ends the measure when it does.
took() {
  local name=$1 TIMEFORMAT='%U %S %R'
  shift
  { time "$@" >/dev/null 2>"$work/$name.err"; } 2>"$work/$name.took" || { cat "$work/$name.err" >&2; exit 1; }
  awk '{ printf "%d %d %d\n", $1 * 1000, $2 * 1000, $3 * 1000 }' "$work/$name.took" >>"$work/$name.times"
}

# median NAME COLUMN; both: user and system together
median() {
  if [ "$2" = both ]; then awk '{ print $1 + $2 }' "$work/$1.times"; else cut -d' ' -f"$2" "$work/$1.times"; fi | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

ratio() { awk "BEGIN { printf \"%.2f\", $1 / $2 }"; }
