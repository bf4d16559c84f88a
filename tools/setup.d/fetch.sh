# Downloads: pinned sources, and packages of a newer Debian suite for a private prefix.
# The system's own apt settings, lists and packages are never touched.

suite=$(awk '$1 == "suite" { print $2 }' "$lock_file")

# The mirror that this machine already uses, so that none is hard-coded here.
mirror() {
  apt-get indextargets --format '$(CODENAME) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' |
    awk -v code="${VERSION_CODENAME:-}" '$1 == code && $2 == "main" { print $3; exit }'
}

# apt waits for ever when its disk fills up, so it gets a limit.
private_apt() {
  timeout --foreground -k 10 1800 "$1" -q \
    -o Dir::Etc::SourceList="$apt/sources.list" -o Dir::Etc::SourceParts=- -o Dir::State="$apt" \
    -o Dir::State::Lists="$apt/lists" -o Dir::State::Status=/dev/null \
    -o Dir::Cache="$apt/cache" -o APT::Sandbox::User=root -o Acquire::Languages=none \
    -o Acquire::Retries=2 -o APT::Update::Error-Mode=any "${@:2}"
}

# Reads the suite's signed index once per run, into the run's own folder.
open_suite() {
  apt="$work/apt"
  [ ! -d "$apt" ] || return 0
  local uri keyring=/usr/share/keyrings/debian-archive-keyring.gpg
  uri=$(mirror)
  if [ -z "$uri" ]; then
    logged apt-update as_root apt-get update || true
    uri=$(mirror)
  fi
  [ -n "$uri" ] || broken "apt knows no Debian mirror here; check the sources list and the network."
  mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial"
  printf '%s [signed-by=%s] %s %s main\n' deb "$keyring" "$uri" "$suite" \
    deb-src "$keyring" "$uri" "$suite" >"$apt/sources.list"
  logged suite private_apt apt-get update ||
    broken "the index of Debian $suite could not be read. Check the network, then run" \
      "tools/setup again."
}

hash_of() { sha256sum "$1" | cut -d ' ' -f 1; }

# fetch_source NAME: prints the path of the checked archive.
fetch_source() {
  local file sum
  read -r file sum < <(awk -v n="$1" '$1 == "source" && $2 == n { print $3, $4 }' "$lock_file")
  if [ ! -f "$downloads/$file" ]; then
    on_debian || fail "put $file (SHA-256 $sum) into $downloads and run tools/setup again."
    open_suite
    (cd "$work" && logged "$1" private_apt apt-get source --download-only --tar-only "$1") ||
      broken "$file could not be downloaded. Check the network, then run tools/setup again."
    [ -f "$work/$file" ] || broken "Debian $suite no longer has $file; tools/lock must be renewed."
    check_hash "$work/$file" "$sum"
    mv "$work/$file" "$downloads/$file"
  fi
  check_hash "$downloads/$file" "$sum"
  printf '%s\n' "$downloads/$file"
}

check_hash() {
  local found
  found=$(hash_of "$1")
  [ "$found" != "$2" ] || return 0
  rm -f "$1"
  fail "${1##*/} has SHA-256 $found, but tools/lock wants $2. The download was deleted." \
    "Run tools/setup again; if it happens twice, do not trust the mirror."
}
