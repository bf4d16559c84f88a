# Catch2, once for native programs and once for WebAssembly.

native_mb=120

# catch2_into PREFIX COMMAND...: configures with COMMAND, builds and installs. Compiling it in two
# lumps instead of a hundred files takes a quarter of the time.
catch2_into() {
  local prefix="$1" archive source="$work/catch2-source" build="$work/catch2-build"
  shift
  archive=$(fetch_source catch2)
  rm -rf "$source" "$build"
  mkdir -p "$source"
  tar -xf "$archive" -C "$source" --strip-components=1
  logged catch2-configure "$@" -G Ninja -S "$source" -B "$build" -DCMAKE_INSTALL_PREFIX="$prefix" \
    -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_STANDARD=23 -DCMAKE_INSTALL_LIBDIR=lib \
    -DCATCH_INSTALL_DOCS=OFF -DCATCH_INSTALL_EXTRAS=ON -DCATCH_BUILD_TESTING=OFF \
    -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=60 ||
    broken "Catch2 could not be configured (see above)."
  logged catch2-build cmake --build "$build" --target install ||
    broken "Catch2 could not be built (see above)."
}

# The sanitizer build, made by clang, links this library too: both compilers share one ABI.
build_native() {
  catch2_into "$1" cmake -DCMAKE_CXX_COMPILER=g++ -DCMAKE_CXX_FLAGS=-O1
}
