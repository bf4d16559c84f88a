// Requests to a relay: plain, with a token, signed by a worker (RFC 9421), and as raw bytes.
import http from 'node:http';
import net from 'node:net';

import { b64u, jcs, random, sha256, signBytes, unixNow } from './proofs.mjs';

export const contentDigest = (body) => `sha-256=:${sha256(body).toString('base64')}:`;

export class Client {
  constructor(relay) {
    this.relay = relay;
    this.agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
  }

  close() {
    this.agent.destroy();
  }

  send(method, path, { headers = {}, body } = {}) {
    const bytes = body === undefined ? undefined : Buffer.from(body);
    const options = { host: '127.0.0.1', port: this.relay.port, method, path, agent: this.agent };
    if (bytes) headers = { 'Content-Length': bytes.length, ...headers };
    return new Promise((done, fail) => {
      const request = http.request({ ...options, headers }, (response) => {
        const pieces = [];
        response.on('data', (piece) => pieces.push(piece));
        response.on('error', fail);
        response.on('end', () => done(new Reply(response, Buffer.concat(pieces))));
      });
      request.on('error', fail);
      request.end(bytes);
    });
  }

  get(path, headers) {
    return this.send('GET', path, { headers });
  }

  putDocument(path, text) {
    return this.send('PUT', path, { headers: { 'Content-Type': 'application/jsonl' }, body: text });
  }

  withToken(method, path, token, body) {
    const headers = { Authorization: `Bearer ${token}` };
    if (body === undefined) return this.send(method, path, { headers });
    headers['Content-Type'] = 'application/json';
    return this.send(method, path, { headers, body: jcs(body) });
  }

  tryCode(link, code) {
    return this.withToken('POST', `/v1/links/${link.id}/code`, link.open, { code });
  }

  putPart(token, part, headers = {}) {
    return this.send('PUT', `/v1/parts/${part.digest}`, {
      headers: {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/octet-stream',
        'Content-Digest': contentDigest(part.bytes),
        ...headers,
      },
      body: part.bytes,
    });
  }

  commit(token, commit) {
    return this.withToken('POST', '/v1/submissions', token, commit);
  }

  // The headers of a worker's request.
  sign(worker, method, target, body, choices = {}) {
    const [path, query] = target.split(/(?=\?)/);
    const digest = contentDigest(body);
    const nonce = choices.nonce ?? (method === 'GET' ? '' : b64u(Buffer.from(random(16))));
    const created = choices.created ?? unixNow();
    const params =
      '("@method" "@authority" "@path" "@query" "content-digest")' +
      `;created=${created};keyid="${worker.name}"` +
      (nonce ? `;nonce="${nonce}"` : '') +
      ';alg="ed25519";tag="foyer"';
    const base = [
      `"@method": ${method}`,
      `"@authority": ${choices.authority ?? this.relay.authority}`,
      `"@path": ${path}`,
      `"@query": ${query ?? '?'}`,
      `"content-digest": ${digest}`,
      `"@signature-params": ${params}`,
    ].join('\n');
    return {
      'Content-Digest': digest,
      'Signature-Input': `foyer=${params}`,
      Signature: `foyer=:${signBytes(worker, base).toString('base64')}:`,
    };
  }

  signed(worker, method, target, body, choices = {}) {
    const text = body === undefined ? '' : jcs(body);
    const headers = { ...this.sign(worker, method, target, text, choices), ...choices.headers };
    if (body !== undefined) headers['Content-Type'] = 'application/json';
    return this.send(method, target, { headers, body: body === undefined ? undefined : text });
  }
}

class Reply {
  constructor(response, bytes) {
    this.status = response.statusCode;
    this.headers = response.headers;
    this.bytes = bytes;
  }
  get text() {
    return this.bytes.toString();
  }
  get json() {
    return JSON.parse(this.text);
  }
}

// Sends exactly these bytes and gives all that comes back until the relay closes.
export function sendRaw(relay, bytes, { end = true } = {}) {
  return new Promise((done, fail) => {
    const socket = net.connect(relay.port, '127.0.0.1');
    const pieces = [];
    socket.on('data', (piece) => pieces.push(piece));
    socket.on('error', (error) => (error.code === 'ECONNRESET' ? undefined : fail(error)));
    socket.on('close', () => done(Buffer.concat(pieces).toString('latin1')));
    socket.write(bytes);
    if (end) socket.end();
  });
}
