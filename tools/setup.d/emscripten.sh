# Emscripten and Binaryen of a newer Debian, in a private prefix that needs nothing from it:
# Binaryen's programs run through the C library that was unpacked beside them.

emscripten_mb=900

# Emscripten's tree is mostly prebuilt libraries; those for threads, position-independent code
# and sanitizers are never linked here. Anything missing is rebuilt by emcc on demand.
emscripten_unpack() {
  local deb
  for deb in "$work"/debs/*.deb; do
    dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$1/prefix" --wildcards \
      --exclude='*/emscripten/test/*' --exclude='*/emscripten/docs/*' \
      --exclude='*/emscripten/media/*' --exclude='*/wasm32-emscripten/pic' \
      --exclude='*/wasm32-emscripten/lto-pic' --exclude='*/wasm32-emscripten/*-mt*' \
      --exclude='*/wasm32-emscripten/*-ww*' --exclude='*/wasm32-emscripten/*asan*' \
      --exclude='*/wasm32-emscripten/*wasmfs*' --exclude='*/wasm32-emscripten/*sanitizer*' \
      --exclude='./usr/share/doc' --exclude='./usr/share/man'
  done
}

emscripten_wrap() {
  local tool
  for tool in emcc em++ emar emranlib emnm emcmake em-config; do
    cat >"$1/bin/$tool" <<'END'
#!/bin/sh
root=$(cd -P "${0%/*}/.." && pwd)
EM_CONFIG="$root/config.py" exec "$root/prefix/usr/share/emscripten/${0##*/}" "$@"
END
  done
  for tool in "$1"/prefix/usr/bin/wasm*; do
    cat >"$1/binaryen/bin/${tool##*/}" <<'END'
#!/bin/sh
usr=$(cd -P "${0%/*}/../../prefix/usr" && pwd)
libraries=$usr/lib/x86_64-linux-gnu
exec "$libraries/ld-linux-x86-64.so.2" --library-path "$libraries" "$usr/bin/${0##*/}" "$@"
END
  done
  chmod +x "$1"/bin/* "$1"/binaryen/bin/*
}

# The prefix may be moved, so the configuration asks for its own place.
emscripten_configure() {
  cat >"$1/config.py" <<'END'
import os, shutil
root = os.path.dirname(os.environ['EM_CONFIG'])
LLVM_ROOT = '/usr/lib/llvm-19/bin'
BINARYEN_ROOT = root + '/binaryen'
NODE_JS = shutil.which('node')
CACHE = root + '/prefix/usr/share/emscripten/cache'
FROZEN_CACHE = False
END
}

emscripten_from_debian() {
  local names
  read -ra names < <(sed -n 's/^binary //p' "$lock_file")
  open_suite
  mkdir -p "$work/debs" "$1/prefix" "$1/bin" "$1/binaryen/bin"
  (cd "$work/debs" && logged debs private_apt apt-get download "${names[@]}") ||
    broken "Emscripten could not be downloaded. Check the network, then run tools/setup again."
  logged unpack emscripten_unpack "$1" || broken "Emscripten could not be unpacked."
  rm -rf "$work/debs"
  local nodejs="$1/prefix/usr/share/nodejs"
  mkdir -p "$1/prefix/usr/share/emscripten/node_modules"
  ln -sfn ../../nodejs/acorn "$1/prefix/usr/share/emscripten/node_modules/acorn"
  [ -d "$nodejs/acorn" ] || broken "Debian's node-acorn has no acorn in it."
  emscripten_configure "$1"
  emscripten_wrap "$1"
  ln -s ../prefix/usr/share/emscripten/cmake "$1/bin/cmake"
}

emscripten_from_path() {
  local tool home
  home=$(dirname "$(readlink -f "$(command -v emcc)")")
  mkdir -p "$1/bin"
  for tool in emcc em++ emar emranlib emnm emcmake em-config cmake; do
    ln -s "$home/$tool" "$1/bin/$tool"
  done
}

build_emscripten() {
  if on_debian; then emscripten_from_debian "$1"; else emscripten_from_path "$1"; fi
  printf 'int main() { return 0; }\n' >"$work/smoke.cpp"
  logged smoke "$1/bin/em++" -O2 "$work/smoke.cpp" -o "$work/smoke.js" ||
    broken "Emscripten does not work here (see above)."
}
