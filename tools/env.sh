# Sourced by tools/test and tools/demo, and by hand in a developer's shell: compilers' results
# are kept in the cache folder, so that a second checkout is built from the first one's work.
_foyer_root=$(cd -P "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if command -v ccache >/dev/null; then
  export CCACHE_DIR="${XDG_CACHE_HOME:-$HOME/.cache}/foyer/ccache"
  export CCACHE_BASEDIR="$_foyer_root" CCACHE_NOHASHDIR=1 CCACHE_MAXSIZE="${CCACHE_MAXSIZE:-2G}"
  export CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
  export CMAKE_C_COMPILER_LAUNCHER=ccache CMAKE_CXX_COMPILER_LAUNCHER=ccache
fi
unset _foyer_root
