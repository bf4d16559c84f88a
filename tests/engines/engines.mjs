// Two more engines as Debian packs them, each with a profile of its own that ends with it. WebKit
// has no way to run without a screen, so it gets one that nobody sees.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Page } from './page.mjs';
import { Classic, Marionette } from './wire.mjs';

async function free_port() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

// Tries until the other side is there; what is not there refuses at once.
async function until_there(attempt, child) {
  const end = Date.now() + 60_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (child.exitCode !== null || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

// A browser's process, the folder that is its home, and the page in it.
export class Engine {
  constructor(name, wire, child, home, window = '') {
    Object.assign(this, { name, wire, child, home, window, page: new Page(wire) });
  }
  // A window of this inner width, which is what the page is laid out in.
  async resize(width, height) {
    await this.loosen();
    const [beside, above] = await this.page.evaluate(() => [
      outerWidth - innerWidth,
      outerHeight - innerHeight,
    ]);
    await this.wire.send('SetWindowRect', { width: width + beside, height: height + above });
    await this.page.waitForFunction((wanted) => innerWidth === wanted, width);
  }

  // Firefox keeps its window wider than a phone, for the sake of its own buttons.
  async loosen() {
    if (!(this.wire instanceof Marionette)) return;
    await this.wire.send('Marionette:SetContext', { value: 'chrome' });
    await this.page.run(
      "document.documentElement.style.setProperty('min-width', '0', 'important')",
    );
    await this.wire.send('Marionette:SetContext', { value: 'content' });
  }

  async closes() {
    const ended = this.child.exitCode === null ? once(this.child, 'exit') : null;
    await this.wire.close();
    this.child.kill();
    await ended;
    rmSync(this.home, { recursive: true, force: true, maxRetries: 10 });
  }
}

function starts(command, words, home, env) {
  const child = spawn(command, words, {
    env: { ...process.env, HOME: home, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  process.once('exit', () => child.kill());
  child.said = '';
  child.stderr.on('data', (bytes) => (child.said = `${child.said}${bytes}`.slice(-4000)));
  return child;
}

const new_home = () => mkdtempSync(join(tmpdir(), 'foyer-engine-'));

// Firefox asks nobody anything at its first start, and draws WebGL2 in software.
const quiet_firefox = {
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.prefs.recommended': true,
  'ui.prefersReducedMotion': 1,
  'webgl.force-enabled': true,
};

const firefox_without = {
  WebGL: { 'webgl.disabled': true, 'webgl.force-enabled': false },
  JavaScript: { 'javascript.enabled': false },
  WebAssembly: { 'javascript.options.wasm': false },
};

export async function firefox({ display, without, env = {} }) {
  const home = new_home();
  const port = await free_port();
  const all = { ...quiet_firefox, 'marionette.port': port, ...firefox_without[without] };
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(home, 'user.js'), lines.join(''));
  const words = ['--marionette', '--remote-allow-system-access', '--no-remote', '--profile', home];
  const child = starts('firefox-esr', [...words, 'about:blank'], home, {
    DISPLAY: display,
    ...env,
  });
  const wire = await until_there(() => Marionette.reaches(port), child);
  await wire.send('NewSession', { strictFileInteractability: true });
  await wire.send('SetTimeouts', { script: 90_000, pageLoad: 90_000 });
  return new Engine('Firefox', wire, child, home, 'firefox');
}

// MiniBrowser lies in the folder of the machine's architecture.
const mini_browser = () =>
  readdirSync('/usr/lib')
    .map((folder) => join('/usr/lib', folder, 'webkit2gtk-4.1/MiniBrowser'))
    .find((file) => existsSync(file));

// A window is never narrower than its tool bar; a phone's is.
const narrow_bar =
  '* { min-width: 0; padding: 0; margin: 0; border: none; font-size: 1px; }' +
  'button, image { -gtk-icon-transform: scale(0.1); }';

const webkit_without = {
  WebGL: { words: ['--enable-webgl=FALSE'] },
  JavaScript: { words: ['--enable-javascript=FALSE'] },
  WebAssembly: { env: { JSC_useWasm: 'false' } },
};

export async function webkit({ display, without, env = {} }) {
  const home = new_home();
  const port = await free_port();
  const lacks = webkit_without[without] ?? {};
  const child = starts('WebKitWebDriver', [`--port=${port}`], home, {
    DISPLAY: display,
    ...lacks.env,
    ...env,
  });
  const wire = new Classic(port);
  mkdirSync(join(home, '.config/gtk-3.0'), { recursive: true });
  writeFileSync(join(home, '.config/gtk-3.0/gtk.css'), narrow_bar);
  const options = { binary: mini_browser(), args: ['--automation', ...(lacks.words ?? [])] };
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
  await until_there(() => wire.send('NewSession', { capabilities }), child);
  await wire.send('SetTimeouts', { script: 90_000, pageLoad: 90_000 });
  return new Engine('WebKit', wire, child, home);
}
