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

# run_preset PRESET SUFFIX [RUNNER]: SUFFIX tells programs from what lies beside them.
run_preset() {
  local preset="$1" suffix="$2" runner="${3:-}" program report status
  cd "$(dirname "${BASH_SOURCE[0]}")/../.."
  passed=0 failed=0
  tools/build "$preset" || {
    echo "0 passed, 1 failed"
    return 1
  }
  mkdir -p build/test-logs
  for program in build/"$preset"/bin/test_*"$suffix"; do
    [ -f "$program" ] && [[ "${program##*/}" =~ ^test_[a-z_]*"$suffix"$ ]] || continue
    report="build/test-logs/$preset-$(basename "$program" "$suffix").xml"
    status=0
    $runner "$program" --reporter xml >"$report" 2>&1 </dev/null || status=$?
    count_program "$report" "$status"
  done
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}
