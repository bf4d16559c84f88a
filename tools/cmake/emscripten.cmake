# The toolchain of the preset `wasm`: Emscripten's own, through the wrappers that tools/setup made.
get_filename_component(_here "${CMAKE_CURRENT_LIST_FILE}" REALPATH)
get_filename_component(_checkout "${_here}/../../.." ABSOLUTE)
set(EMSCRIPTEN_ROOT_PATH "${_checkout}/build/third/emscripten/bin")
include("${EMSCRIPTEN_ROOT_PATH}/cmake/Modules/Platform/Emscripten.cmake")

# Packages for WebAssembly stand in their own prefix; the system's would be for this machine.
list(APPEND CMAKE_FIND_ROOT_PATH "${_checkout}/build/third/wasm")
