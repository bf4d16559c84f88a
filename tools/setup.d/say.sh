# Messages. Every failure says what happened and what to do next, and ends the run.

say() { printf '%s\n' "$*"; }

fail() {
  printf 'setup: %s\n' "$*" >&2
  exit 1
}

# logged NAME COMMAND...: runs quietly; on failure shows the end of the log.
logged() {
  local log="$work/$1.log"
  shift
  if "$@" >"$log" 2>&1 </dev/null; then return 0; fi
  tail -n 12 "$log" >&2 || true
  return 1
}

# Free space in the cache's file system, in megabytes.
free_mb() { df -Pm "$cache" | awk 'NR == 2 { print $4 }'; }

# Free files; file systems without a fixed number of them say 0 of 0 or nothing.
free_files() { df -Pi "$cache" | awk 'NR == 2 { print ($2 ~ /^[1-9]/ ? $4 : 1000000) }'; }

# A full disk shows up as a hundred different messages, so it is looked for by itself.
broken() {
  if [ "$(free_mb)" -lt 20 ] || [ "$(free_files)" -lt 20 ]; then
    fail "the disk that holds $cache is full ($(free_mb) MB and $(free_files) files are free)." \
      "Free some space, or set XDG_CACHE_HOME to a larger disk, and run tools/setup again." \
      "Nothing half-made was kept."
  fi
  fail "$* Nothing half-made was kept."
}

need_mb() {
  local free
  free=$(free_mb)
  [ "$free" -ge "$2" ] || fail "$1 needs $2 MB in $cache, but only $free MB are free." \
    "Free some space, or set XDG_CACHE_HOME to a larger disk, and run tools/setup again."
}
