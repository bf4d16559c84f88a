// WebDriver's commands over the two roads that Debian's browsers offer without a download:
// Firefox's own Marionette port (length:JSON over TCP) and classic WebDriver over HTTP.
import { createConnection } from 'node:net';
import { once } from 'node:events';

const said = ({ error, message }) => new Error(`${error}: ${message}`);

// Firefox: one message is [0, id, command, parameters], its answer [1, id, error, value].
export class Marionette {
  finger = 'touch';
  static async reaches(port) {
    const socket = createConnection({ port, host: '127.0.0.1' });
    await once(socket, 'connect');
    return new Marionette(socket);
  }
  constructor(socket) {
    this.socket = socket;
    this.rest = Buffer.alloc(0);
    this.waiting = new Map();
    this.last = 0;
    socket.on('data', (bytes) => this.hears(bytes));
    socket.on('close', () => this.ends(new Error('Firefox closed the line')));
    socket.on('error', (error) => this.ends(error));
  }
  ends(error) {
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }
  hears(bytes) {
    this.rest = Buffer.concat([this.rest, bytes]);
    for (;;) {
      const colon = this.rest.indexOf(':');
      const size = Number(this.rest.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || this.rest.length < colon + 1 + size) return;
      this.answers(JSON.parse(this.rest.subarray(colon + 1, colon + 1 + size)));
      this.rest = this.rest.subarray(colon + 1 + size);
    }
  }
  answers(message) {
    if (!Array.isArray(message)) return; // what Firefox says of itself at first
    const [, id, error, value] = message;
    const { resolve, reject } = this.waiting.get(id) ?? {};
    this.waiting.delete(id);
    if (error) reject?.(said(error));
    else resolve?.(value?.value === undefined ? value : value.value);
  }
  send(command, parameters = {}) {
    const name = command.includes(':') ? command : `WebDriver:${command}`;
    const text = Buffer.from(JSON.stringify([0, ++this.last, name, parameters]));
    const answer = new Promise((resolve, reject) => {
      this.waiting.set(this.last, { resolve, reject });
    });
    this.socket.write(Buffer.concat([Buffer.from(`${text.length}:`), text]));
    return answer;
  }
  close() {
    this.socket.destroy();
  }
}

// What of the standard's table is used here: method and path below the session.
const endpoints = {
  NewSession: ['POST', ''],
  DeleteSession: ['DELETE', ''],
  Navigate: ['POST', '/url'],
  GetCurrentURL: ['GET', '/url'],
  Refresh: ['POST', '/refresh'],
  Back: ['POST', '/back'],
  SetTimeouts: ['POST', '/timeouts'],
  SetWindowRect: ['POST', '/window/rect'],
  ExecuteScript: ['POST', '/execute/sync'],
  ExecuteAsyncScript: ['POST', '/execute/async'],
  PerformActions: ['POST', '/actions'],
  TakeScreenshot: ['GET', '/screenshot'],
};

export class Classic {
  finger = 'touch';
  constructor(port) {
    this.base = `http://127.0.0.1:${port}/session`;
  }
  async send(command, parameters = {}) {
    const [method, path] = endpoints[command];
    const place = command === 'NewSession' ? this.base : `${this.base}/${this.session}${path}`;
    const body = method === 'POST' ? JSON.stringify(parameters) : undefined;
    const answer = await fetch(place, { method, body });
    const { value } = await answer.json();
    if (!answer.ok) throw said(value);
    if (command === 'NewSession') this.session = value.sessionId;
    return value;
  }
  close() {}
}
