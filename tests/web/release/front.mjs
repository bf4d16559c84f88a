// A web server before a relay, as an agency's: it hands all on. A test may put another release of
// the site, or other bytes, in the place of files, let them wait, and cut the line.
import http from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Of the release that stands in the place of the relay's own.
function own_bytes(site, path) {
  const file = site && join(site, path === '/' ? 'index.html' : path);
  return file && existsSync(file) ? readFileSync(file) : null;
}

function hand_on(front, { hostname, port }, request, response) {
  delete request.headers['accept-encoding'];
  delete request.headers['if-none-match'];
  const { url, method, headers } = request;
  const path = url.split('?')[0];
  const there = http.request({ hostname, port, path: url, method, headers }, (answer) => {
    const pieces = [];
    answer.on('data', (piece) => pieces.push(piece));
    answer.on('end', async () => {
      const { 'content-length': _, ...kept } = answer.headers;
      const bytes = own_bytes(front.site, path) ?? Buffer.concat(pieces);
      response.writeHead(answer.statusCode, kept);
      response.end(method === 'HEAD' ? undefined : await front.change(path, bytes));
    });
  });
  there.on('error', () => response.destroy());
  request.pipe(there);
}

export async function open_front(relay_origin) {
  const relay = new URL(relay_origin);
  const sockets = new Set();
  const front = { asked: [], cut: false, site: null, change: (_, bytes) => bytes };
  const cut_all = () => {
    for (const socket of sockets) socket.destroy();
  };
  const server = http.createServer((request, response) => {
    front.asked.push(`${request.method} ${request.url}`);
    hand_on(front, relay, request, response);
  });
  server.on('connection', (socket) => {
    if (front.cut) return socket.destroy();
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  front.url = `http://127.0.0.1:${server.address().port}`;
  front.close = () => {
    cut_all();
    server.close();
  };
  // As when a phone is out of reach: nothing gets through, and the browser knows it.
  front.go_offline = async (context) => {
    front.cut = true;
    cut_all();
    await context.setOffline(true);
  };
  front.come_back = async (context) => {
    front.cut = false;
    await context.setOffline(false);
  };
  return front;
}
