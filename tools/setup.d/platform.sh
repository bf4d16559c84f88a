# The distribution's packages: what is needed, what is missing, how it is installed.

# shellcheck source=/dev/null
[ ! -r /etc/os-release ] || . /etc/os-release
distro="${ID:-unknown}-${VERSION_ID:-0}"

on_debian() { [ "$distro" = debian-12 ] || [ "$distro" = debian-13 ]; }

packages() {
  printf '%s\n' clang-19 lld-19 llvm-19 libclang-rt-19-dev clang-format-19 clang-tidy-19 \
    cmake ninja-build g++ ccache python3 brotli jq curl libsodium-dev nlohmann-json3-dev \
    libsqlite3-dev libqrencode-dev libzbar0 libcurl4-openssl-dev libpango1.0-dev libcairo2-dev \
    poppler-utils age openssl chromium fonts-noto-core fonts-noto-cjk fonts-wqy-microhei \
    fonts-noto-color-emoji gettext pkg-config xz-utils git util-linux dpkg-dev patch \
    ca-certificates debian-archive-keyring \
    firefox-esr webkit2gtk-driver xvfb xdotool orca speech-dispatcher at-spi2-core dbus-daemon
  if [ "$distro" = debian-12 ]; then echo libboost1.81-dev; else echo libboost-dev; fi
  command -v node >/dev/null || echo nodejs
  command -v npm >/dev/null || echo npm
}

missing_packages() {
  comm -23 <(packages | sort -u) \
    <(packages | xargs dpkg-query -W -f '${db:Status-Status} ${Package}\n' 2>/dev/null |
      sed -n 's/^installed //p' | sort -u)
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "these packages are missing: ${missing[*]}. Run tools/setup as root, or install sudo."
  fi
}

install_packages() {
  local missing
  mapfile -t missing < <(missing_packages)
  [ "${#missing[@]}" -gt 0 ] || return 0
  say "Installing ${#missing[@]} packages: ${missing[*]}"
  # A stale or partly unreachable index is no failure by itself: the install below tells.
  logged apt-update as_root apt-get update || true
  logged apt-install as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y \
    --no-install-recommends --no-upgrade "${missing[@]}" ||
    fail "the packages could not be installed (see above). Check the network and that" \
      "'apt-get install ${missing[*]}' works, then run tools/setup again."
}

# Elsewhere than on Debian the user brings the tools; we only name the ones that are absent.
require_tools() {
  local tool absent=()
  for tool in emcc clang++-19 cmake ninja g++ ccache node npm python3 brotli jq curl age \
    chromium pkg-config xz flock openssl nginx caddy msgfmt pdftotext; do
    command -v "$tool" >/dev/null || absent+=("$tool")
  done
  [ "${#absent[@]}" = 0 ] || fail "this is not Debian 12 or 13, so please install these first:" \
    "${absent[*]} (and the headers of libsodium, nlohmann-json 3.11, Boost 1.81, SQLite," \
    "libqrencode, Pango, Cairo and libcurl)."
  local version
  version=$(emcc -dumpversion)
  [ "$(printf '%s\n' 3.1.69 "$version" | sort -V | head -1)" = 3.1.69 ] ||
    fail "emcc is $version; Foyer needs 3.1.69 or newer on PATH."
}
