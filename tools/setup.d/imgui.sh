# Dear ImGui is compiled by our own build, with our own flags; here it is only unpacked.

# What is needed at most on the way, apt's index of the other suite included.
imgui_mb=90

build_imgui() {
  local archive
  archive=$(fetch_source imgui)
  logged unpack tar -xf "$archive" -C "$1" --strip-components=1 --exclude='*/examples/*' ||
    broken "Dear ImGui could not be unpacked."
}
