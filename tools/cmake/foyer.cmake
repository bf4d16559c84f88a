# One folder, one static library; its link line is the arrow. A library sees the headers of the
# folders it links and of no other, because each folder is reached through a directory of its own
# that holds nothing but a link to it. So a wrong include does not build.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT EMSCRIPTEN)
  set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
  if(CMAKE_BINARY_DIR STREQUAL "${CMAKE_SOURCE_DIR}/build/native")
    # The programs that are deployed stand at build/bin, whatever else is built beside them.
    file(CREATE_LINK native/bin ${CMAKE_SOURCE_DIR}/build/bin SYMBOLIC)
  endif()
endif()

set(FOYER_SANITIZE "" CACHE STRING "sanitizers for every target, such as address,undefined")
if(FOYER_SANITIZE)
  add_compile_options(-fsanitize=${FOYER_SANITIZE} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer -O1)
  add_link_options(-fsanitize=${FOYER_SANITIZE})
endif()

add_library(foyer_flags INTERFACE)
target_compile_options(foyer_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Werror)
# GCC 13 and 14 believe that strings inside a std::variant may be read before they are written.
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 13)
  target_compile_options(foyer_flags INTERFACE -Wno-maybe-uninitialized)
endif()
if(EMSCRIPTEN)
  target_compile_options(foyer_flags INTERFACE -fno-exceptions -fno-rtti -Oz -flto)
  target_link_options(foyer_flags INTERFACE -Oz -flto -fno-exceptions)
endif()

# foyer_library(<folder> [IN <parent>] [SOURCES files...] [LINKS libraries...])
# Makes foyer_<folder> from every .cpp of the current source folder, unless SOURCES names them.
function(foyer_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
  if(NOT arg_SOURCES)
    file(GLOB arg_SOURCES CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  endif()
  set(door ${CMAKE_BINARY_DIR}/doors/${name})
  file(MAKE_DIRECTORY ${door})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${door}/${name} SYMBOLIC)
  if(arg_SOURCES)
    add_library(foyer_${name} STATIC ${arg_SOURCES})
    target_include_directories(foyer_${name} PUBLIC ${door})
    target_link_libraries(foyer_${name} PUBLIC ${arg_LINKS} PRIVATE foyer_flags)
  else()
    add_library(foyer_${name} INTERFACE)
    target_include_directories(foyer_${name} INTERFACE ${door})
    target_link_libraries(foyer_${name} INTERFACE ${arg_LINKS})
  endif()
endfunction()

# Folders that make, check, lock or read bytes: where the width of a number may matter, and what a
# compiler does with it.
set(FOYER_BYTES base keys link record seal transfer way)

# foyer_test(<folder> [SOURCES files...] [LINKS libraries...]): the Catch2 program test_<folder>
# from the current folder's sources. For wasm, run under node with the tree mounted, there are two
# programs for all folders, test_bytes for those above and test_rest: optimizing a whole program
# takes longer than compiling it. So folders that share a namespace for their samples keep them in
# an inline one of their own.
function(foyer_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
  if(NOT arg_SOURCES)
    file(GLOB arg_SOURCES CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp)
  endif()
  if(NOT arg_SOURCES)
    return()
  endif()
  # Tests run from the checkout's top, so that no path of this checkout gets into their objects
  # and another checkout can take them from the compiler cache.
  if(EMSCRIPTEN)
    set(program test_rest)
    if(name IN_LIST FOYER_BYTES)
      set(program test_bytes)
    endif()
    foyer_wasm_tests(${program})
    add_library(test_${name} OBJECT ${arg_SOURCES})
    target_link_libraries(test_${name} PUBLIC ${arg_LINKS})
    target_link_libraries(${program} PRIVATE test_${name})
  else()
    add_executable(test_${name} ${arg_SOURCES})
    target_link_libraries(test_${name} PRIVATE ${arg_LINKS} Catch2::Catch2WithMain)
    add_test(NAME ${name} COMMAND test_${name} WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  endif()
  target_link_libraries(test_${name} PRIVATE Catch2::Catch2 foyer_flags)
  target_compile_definitions(test_${name} PRIVATE FOYER_SOURCE_DIR=".")
endfunction()

function(foyer_wasm_tests program)
  if(TARGET ${program})
    return()
  endif()
  set(source ${CMAKE_BINARY_DIR}/${program}.cpp)
  file(WRITE ${source} "// Each folder's tests are linked in as objects.\n")
  add_executable(${program} ${source})
  target_link_libraries(${program} PRIVATE Catch2::Catch2WithMain foyer_flags)
  target_link_options(${program} PRIVATE -sALLOW_MEMORY_GROWTH -sNODERAWFS -sENVIRONMENT=node
    -sEXIT_RUNTIME -sSTACK_SIZE=1MB -sEXPORTED_RUNTIME_METHODS=HEAPU8)
  set_target_properties(${program} PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin SUFFIX .cjs)
endfunction()
