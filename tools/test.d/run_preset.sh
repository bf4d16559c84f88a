# Sourced by the suites native, asan and wasm: builds a preset, runs every Catch2 program that
# came out, and counts test cases.

# The program's own count, or one failure when it ended before it could say one (an abort, a
# sanitizer's report). Its whole output is shown when something failed.
count_program() {
  local report="$1" status="$2" good bad
  read -r good bad < <(sed -nE \
    's/.*<OverallResultsCases successes="([0-9]+)" failures="([0-9]+)".*/\1 \2/p' "$report") || true
  if [ -z "${bad:-}" ] || { [ "$bad" = 0 ] && [ "$status" != 0 ]; }; then bad=1; fi
  passed=$((passed + ${good:-0}))
  failed=$((failed + bad))
  [ "$bad" != 0 ] || return 0
  echo "$bad failed in ${report##*/} (status $status):"
  tail -n 60 "$report"
}

# run_preset PRESET SUFFIX RUNNER [PROGRAM...]: SUFFIX tells programs from what lies beside them.
# All that are there unless some are named.
run_preset() {
  local preset="$1" suffix="$2" runner="${3:-}" programs=("${@:4}") program report status
  cd "$(dirname "${BASH_SOURCE[0]}")/../.."
  passed=0 failed=0
  tools/build "$preset" "${programs[@]}" || {
    echo "0 passed, 1 failed"
    return 1
  }
  mkdir -p build/test-logs
  [ "${#programs[@]}" -gt 0 ] || mapfile -t programs < <(programs_of "$preset" "$suffix")
  for program in "${programs[@]}"; do
    report="build/test-logs/$preset-$program.xml"
    status=0
    $runner "build/$preset/bin/$program$suffix" --reporter xml >"$report" 2>&1 </dev/null ||
      status=$?
    count_program "$report" "$status"
  done
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}

programs_of() {
  local file
  for file in build/"$1"/bin/test_*"$2"; do
    file="${file##*/}" file="${file%"$2"}"
    [[ ! "$file" =~ ^test_[a-z_]*$ ]] || echo "$file"
  done
}
