# nginx and Caddy, to see that the settings we ship are served as meant. They are unpacked and not
# installed: on a developer's machine no web server shall start by itself.

proxies_mb=120

proxies_fetch() { (cd "$work/proxy-debs" && logged proxies apt-get download nginx caddy); }

proxies_from_debian() {
  local deb
  mkdir -p "$work/proxy-debs"
  if ! proxies_fetch; then
    logged apt-update as_root apt-get update || true
    proxies_fetch ||
      broken "nginx and Caddy could not be downloaded. Check the network, then run tools/setup" \
        "again."
  fi
  for deb in "$work"/proxy-debs/*.deb; do
    dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$1" --wildcards './usr/*bin/*' ||
      broken "nginx and Caddy could not be unpacked."
  done
  mkdir "$1/bin"
  ln -s ../usr/sbin/nginx ../usr/bin/caddy "$1/bin/"
}

proxies_from_path() {
  mkdir -p "$1/bin"
  ln -s "$(command -v nginx)" "$(command -v caddy)" "$1/bin/"
}

build_proxies() {
  if on_debian; then proxies_from_debian "$1"; else proxies_from_path "$1"; fi
  logged proxies "$1/bin/nginx" -v || broken "nginx does not run here."
  logged proxies "$1/bin/caddy" version || broken "Caddy does not run here."
}
