// Orca as a blind person runs it, in a session of its own: a private D-Bus, the accessibility bus,
// and a speech-dispatcher whose only voice writes down what it says. Nothing of it outlives it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { root } from '../web/browser.mjs';

const voice = join(root, 'tests/engines/voice.py');

const dispatcher = `LogLevel 2
LogDir "stdout"
DefaultVolume 100
AudioOutputMethod "libao"
AddModule "written" "${voice}"
DefaultModule written
`;

// Keys go to the browser as they are: somebody who fills in a form. Words come once and whole.
const wishes = `import orca.settings as settings
settings.speechServerFactory = 'speechdispatcherfactory'
settings.enableEchoByCharacter = False
settings.enableKeyEcho = False
settings.enableEchoByWord = False
settings.caretNavigationEnabled = False
settings.structuralNavigationEnabled = False
settings.sayAllOnLoad = False
settings.onlySpeakDisplayedText = False
settings.speechVerbosityLevel = settings.VERBOSITY_LEVEL_VERBOSE
settings.enableTutorialMessages = False
settings.enableBraille = False
`;

export class Reader {
  static async opens(display) {
    const home = mkdtempSync(join(tmpdir(), 'foyer-reader-'));
    const reader = new Reader(home);
    mkdirSync(join(home, 'run'));
    chmodSync(join(home, 'run'), 0o700);
    reader.env = {
      ...process.env,
      HOME: home,
      DISPLAY: display,
      XDG_RUNTIME_DIR: join(home, 'run'),
      FOYER_SPOKEN: reader.spoken,
      SPEECHD_ADDRESS: `unix_socket:${join(home, 'speech.sock')}`,
      GNOME_ACCESSIBILITY: '1',
      GTK_MODULES: 'gail:atk-bridge',
      NO_AT_BRIDGE: '0',
    };
    await reader.starts_bus();
    reader.starts_speech();
    reader.starts_orca();
    await reader.is_there();
    return reader;
  }
  constructor(home) {
    this.home = home;
    this.spoken = join(home, 'spoken');
    this.children = [];
    writeFileSync(this.spoken, '');
  }
  start(command, words) {
    const child = spawn(command, words, { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    child.said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (bytes) => (child.said = `${child.said}${bytes}`.slice(-8000)));
    this.children.unshift({ child, command });
    process.once('exit', () => child.kill());
    return child;
  }
  async starts_bus() {
    const bus = this.start('dbus-daemon', ['--session', '--nofork', '--print-address=1']);
    const [address] = await once(createInterface({ input: bus.stdout }), 'line');
    this.env.DBUS_SESSION_BUS_ADDRESS = address;
  }
  starts_speech() {
    const place = join(this.home, 'speech');
    mkdirSync(join(place, 'modules'), { recursive: true });
    writeFileSync(join(place, 'speechd.conf'), dispatcher);
    const socket = join(this.home, 'speech.sock');
    this.start('speech-dispatcher', [
      ...['--run-single', '--config-dir', place, '--communication-method', 'unix_socket'],
      ...['--socket-path', socket, '--pid-file', join(this.home, 'speech.pid')],
    ]);
  }
  starts_orca() {
    const place = join(this.home, '.local/share/orca');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, 'orca-customizations.py'), wishes);
    this.start('orca', ['--disable', 'braille', '--disable', 'braille-monitor']);
  }

  // Its first words are that it is on.
  async is_there() {
    const end = Date.now() + 60_000;
    while (!this.heard().length) {
      if (Date.now() > end) throw new Error(`Orca says nothing: ${this.children[0].child.said}`);
      await this.speaks(end - Date.now());
    }
  }

  // Everything that was said since the last time.
  heard() {
    const lines = readFileSync(this.spoken, 'utf8').split('\n').slice(0, -1);
    const fresh = lines.slice(this.read ?? 0).map((line) => JSON.parse(line).text);
    this.read = lines.length;
    return fresh;
  }

  // Until something more is written down, or the time is over.
  async speaks(within_ms) {
    const watcher = watch(this.spoken);
    const over = AbortSignal.timeout(Math.max(1, Math.min(within_ms, 250)));
    await once(watcher, 'change', { signal: over }).catch(() => undefined);
    watcher.close();
  }

  async closes() {
    for (const { child } of this.children) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = once(child, 'exit');
      child.kill();
      // Orca has been seen to wait for ever for a browser that was already gone.
      const longer = setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(longer);
    }
    rmSync(this.home, { recursive: true, force: true, maxRetries: 10 });
  }
}
