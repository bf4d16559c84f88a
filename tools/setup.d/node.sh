# The web pages' packages, exactly as web/package-lock.json has them. Install scripts stay off.

node_mb=270

build_node() {
  cp "$root/web/package.json" "$root/web/package-lock.json" "$root/web/.npmrc" "$1/"
  (cd "$1" && logged npm npm ci --ignore-scripts --no-fund --no-audit) ||
    broken "the npm packages could not be installed. Check the network, then run tools/setup" \
      "again; if npm named a wrong checksum, do not trust the registry."
}
