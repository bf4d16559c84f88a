# The chosen libraries, as tools/setup laid them out: headers and archives for wasm come from
# build/third, those for the host from the distribution.
set(FOYER_THIRD ${CMAKE_SOURCE_DIR}/build/third)

if(EMSCRIPTEN)
  list(APPEND CMAKE_FIND_ROOT_PATH ${FOYER_THIRD}/wasm)
  find_package(Catch2 3 REQUIRED PATHS ${FOYER_THIRD}/wasm NO_DEFAULT_PATH
               NO_CMAKE_FIND_ROOT_PATH)
  add_library(sodium STATIC IMPORTED)
  set_target_properties(sodium PROPERTIES
    IMPORTED_LOCATION ${FOYER_THIRD}/wasm/lib/libsodium.a
    INTERFACE_INCLUDE_DIRECTORIES ${FOYER_THIRD}/wasm/include)
  add_library(nlohmann INTERFACE)
  target_include_directories(nlohmann SYSTEM INTERFACE ${FOYER_THIRD}/wasm/include)
else()
  find_package(Catch2 3 REQUIRED PATHS ${FOYER_THIRD}/native NO_DEFAULT_PATH)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
  add_library(sodium INTERFACE)
  target_link_libraries(sodium INTERFACE PkgConfig::SODIUM)
  add_library(nlohmann INTERFACE)
endif()
