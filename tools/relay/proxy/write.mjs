#!/usr/bin/env node
// Writes the settings for nginx and Caddy into this folder, or the one that is named, from the one
// list of headers: node tools/relay/proxy/write.mjs [FOLDER]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const here = import.meta.dirname;
const { everywhere, tls } = JSON.parse(
  readFileSync(join(here, '../../../web/headers.json'), 'utf8'),
);
const away = JSON.parse(readFileSync(join(here, 'away.json'), 'utf8'));

// What a client meets while the relay is down, in each language in turn: it has no style, because
// the policy lets none stand in a page. Where the number leads is the agency's to write.
const number = '+1-601-555-0100';
const away_page = [
  '<!doctype html><html lang=en><meta charset=utf-8><meta name=color-scheme content="light dark">',
  `<meta name=viewport content="width=device-width"><title>${away.en.heading}</title><main>`,
  ...Object.entries(away).map(
    ([lang, { dir, heading, text, call }]) =>
      `<section lang=${lang} dir=${dir}><h1>${heading}</h1><p>${text}` +
      `<p>${call} <a dir=ltr href="tel:${number}">${number}</a></section>`,
  ),
  '</main></html>',
].join('');

const variable = (name) => name.toLowerCase().replaceAll('-', '_');

// What the relay sent stays as it is, and nothing is added to it. A page of the proxy's own, such
// as one that says that the relay is down, has no policy: it gets all of the list.
const nginx_maps = Object.entries(everywhere)
  .map(
    ([name, value]) =>
      `map $upstream_http_content_security_policy $foyer_${variable(name)} {\n` +
      `  default "";\n  "" ${JSON.stringify(value)};\n}\n`,
  )
  .join('');
const nginx_headers = [
  ...Object.keys(everywhere).map((name) => `add_header ${name} $foyer_${variable(name)} always;`),
  ...Object.entries(tls).map(
    ([name, value]) => `add_header ${name} ${JSON.stringify(value)} always;`,
  ),
]
  .map((line) => `  ${line}\n`)
  .join('');

const nginx = `# nginx before the relay. Put this file into /etc/nginx/conf.d and change
# kiosk.example, and the phone number that stands in the page for times when the relay is down.
# Written by tools/relay/proxy/write.mjs from web/headers.json.
${nginx_maps}
server {
  listen 80;
  server_name kiosk.example;
  access_log off;
  server_tokens off;
  return 301 https://kiosk.example$request_uri;
}

server {
  listen 443 ssl http2;
  server_name kiosk.example;
  ssl_certificate     /etc/ssl/kiosk.example.pem;
  ssl_certificate_key /etc/ssl/private/kiosk.example.key;
  ssl_protocols TLSv1.2 TLSv1.3;

  # A log of paths would name links.
  access_log off;
  server_tokens off;
  client_max_body_size 17m;
${nginx_headers}
  location / {
    proxy_pass http://127.0.0.1:8080;
    proxy_http_version 1.1;
    proxy_set_header Host $http_host;
    proxy_set_header X-Forwarded-For $remote_addr;
    proxy_set_header Connection "";
    proxy_read_timeout 60s;
  }

  error_page 502 503 504 @away;
  location @away {
    internal;
    default_type 'text/html; charset=utf-8';
    return 502 '${away_page}';
  }
}
`;

const caddy_lines = (headers, indent) =>
  Object.entries(headers)
    .map(([name, value]) => `${indent}${name} ${JSON.stringify(value)}\n`)
    .join('');

const caddy = `# Caddy before the relay. Change kiosk.example, and the phone number that stands in
# the page for times when the relay is down. Caddy gets the certificate by itself, and leads http to
# https.
# It keeps no log of requests unless it is asked to, and it must not be asked: a log of paths would
# name links.
# Written by tools/relay/proxy/write.mjs from web/headers.json.
kiosk.example {
	header {
${caddy_lines(tls, '\t\t')}		-Server
	}
	request_body {
		max_size 17MB
	}
	reverse_proxy 127.0.0.1:8080 {
		header_up X-Forwarded-For {remote_host}
	}
	handle_errors {
		header {
${caddy_lines({ ...everywhere, ...tls }, '\t\t\t')}			-Server
		}
		@away expression \`{err.status_code} in [502, 503, 504]\`
		handle @away {
			header Content-Type "text/html; charset=utf-8"
			respond \`${away_page}\`
		}
		respond "{err.status_code}"
	}
}
`;

const folder = process.argv[2] ?? here;
writeFileSync(join(folder, 'nginx.conf'), nginx);
writeFileSync(join(folder, 'Caddyfile'), caddy);
