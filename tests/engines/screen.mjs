// A screen that nobody sees. Xvfb takes a free number by itself and tells it once it is ready.
import { spawn } from 'node:child_process';
import { once } from 'node:events';

export class Screen {
  static async opens() {
    const server = spawn(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp', '-noreset'],
      { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
    );
    process.once('exit', () => server.kill());
    const number = await Promise.race([
      once(server.stdio[3], 'data').then(([bytes]) => String(bytes).trim()),
      once(server, 'exit').then(() => Promise.reject(new Error('Xvfb did not start'))),
    ]);
    return new Screen(server, `:${number}`);
  }
  constructor(server, name) {
    this.server = server;
    this.name = name;
  }
  async closes() {
    const ended = once(this.server, 'exit');
    this.server.kill();
    await ended;
  }
}
