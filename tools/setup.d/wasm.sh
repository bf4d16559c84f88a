# What WebAssembly programs link: libsodium, Catch2 without exceptions, and JSON's headers.

wasm_mb=200

# libsodium's own configure takes minutes under Emscripten and finds the few facts given here.
# Many files per call save Emscripten's own start; its file names do not repeat. Its assertions
# name their files, and a folder's name of this one run would make every build another one.
sodium_objects() {
  local library="$1/src/libsodium"
  (cd "$1/objects" && find "$library" -name '*.c' -print0 |
    xargs -0 -n 27 -P "$(nproc)" "$third/emscripten/bin/emcc" -c -O2 -w -DCONFIGURED=1 \
      -DNATIVE_LITTLE_ENDIAN=1 -DHAVE_EXPLICIT_BZERO=1 -ffile-prefix-map="$1"=libsodium \
      -I"$library/include" -I"$library/include/sodium") &&
    "$third/emscripten/bin/emar" rcs "$1/libsodium.a" "$1"/objects/*.o
}

sodium_into() {
  local archive source="$work/sodium"
  archive=$(fetch_source libsodium)
  mkdir -p "$source/objects" "$1/include" "$1/lib" "$1/share/libsodium"
  tar -xf "$archive" -C "$source" --strip-components=1
  logged patch patch -d "$source" -p1 -i "$root/tools/setup.d/libsodium-CVE-2025-69277.patch" ||
    broken "libsodium's security patch does not apply."
  local headers="$source/src/libsodium/include"
  sed -e 's/@VERSION@/1.0.18/' -e 's/@SODIUM_LIBRARY_VERSION_MAJOR@/10/' \
    -e 's/@SODIUM_LIBRARY_VERSION_MINOR@/3/' -e 's/@SODIUM_LIBRARY_MINIMAL_DEF@//' \
    "$headers/sodium/version.h.in" >"$headers/sodium/version.h"
  logged sodium sodium_objects "$source" || broken "libsodium could not be built (see above)."
  cp "$source/libsodium.a" "$1/lib/"
  cp -r "$headers/sodium.h" "$headers/sodium" "$1/include/"
  # The library's own tests are kept: a test of ours runs them against this very build.
  cp -r "$source/test" "$1/share/libsodium/test"
}

# JSON has no archive of its own in the lock: the distribution's headers are plain C++.
json_into() {
  local folder
  for folder in /usr/include /usr/local/include; do
    [ ! -f "$folder/nlohmann/json.hpp" ] || { cp -r "$folder/nlohmann" "$1/include/" && return; }
  done
  broken "nlohmann/json.hpp was not found; install nlohmann-json3-dev."
}

build_wasm() {
  sodium_into "$1"
  json_into "$1"
  catch2_into "$1" "$third/emscripten/bin/emcmake" cmake -DCMAKE_CXX_FLAGS='-O1 -fno-exceptions' \
    -DCATCH_CONFIG_DISABLE_EXCEPTIONS=ON
}
