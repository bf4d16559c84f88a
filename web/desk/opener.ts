import make, { type Opener } from 'foyer-opener';
import { send } from '../effects/http.ts';
import type { Job, Part, Report } from './openers.ts';

declare const FOYER_OPENER: { url: string; integrity: string };

// The worker's side: it is hired once, and then opens job after job until the page ends it.
const code = fetch(FOYER_OPENER.url, { integrity: FOYER_OPENER.integrity });

const core = new Promise<Opener>((resolve, reject) => {
  make({
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance) => void,
    ): object {
      WebAssembly.instantiateStreaming(code, imports).then(({ instance }) => {
        done(instance);
      }, reject);
      return {};
    },
  }).then(resolve, reject);
});

type Bytes = Uint8Array<ArrayBuffer>;
const no_bytes: Bytes = new Uint8Array();

function put(opener: Opener, ...pieces: Bytes[]): number {
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  let at = opener._foyer_room(size);
  for (const piece of pieces) {
    opener.HEAPU8.set(piece, at);
    at += piece.length;
  }
  return size;
}

const tooOften = 429;
const triesMax = 20; // a signature is fresh for a minute

// A relay that is asked too often says how long to wait; nothing is lost by that.
async function get(path: string, headers: Part['headers'] = []): Promise<Report> {
  for (let tries = 1; ; tries += 1) {
    const report = await send(
      { do: 'http', id: 0, method: 'GET', path, headers, body: 0 },
      no_bytes,
    );
    if (report.status !== tooOften || tries === triesMax) return report;
    await new Promise((done) => setTimeout(done, Math.max(report.wait_s, 1) * 1000));
  }
}

// The browser hashes a part several times faster than compiled code can.
async function fetch_part({ path, headers }: Part): Promise<Report & { digest: Bytes }> {
  const report = await get(path, headers);
  const digest = await crypto.subtle.digest('SHA-256', report.bytes as Bytes);
  return { ...report, digest: new Uint8Array(digest) };
}

const good = ({ status }: Report): boolean => status >= 200 && status < 300;

async function open(opener: Opener, { job, parts }: Job): Promise<Report> {
  const fetched = await Promise.all(parts.map(fetch_part));
  const refused = fetched.find((report) => !good(report));
  if (refused) return refused;
  const asked = new Set<string>();
  for (;;) {
    // Nothing of another job comes between here and the answer.
    for (const { digest, bytes } of fetched)
      opener._foyer_part(put(opener, digest, bytes as Bytes));
    const size = opener._foyer_work(put(opener, job));
    const at = opener._foyer_answer();
    const bytes = opener.HEAPU8.slice(at, at + size);
    const { lacks } = JSON.parse(new TextDecoder().decode(bytes)) as { lacks?: string[] };
    const path = lacks?.find((one) => !asked.has(one));
    if (!path) return { status: 200, date: fetched[0]?.date ?? '', wait_s: 0, bytes };
    asked.add(path);
    const text = await get(path);
    if (text.status === 0) return text;
    const name = new TextEncoder().encode(path);
    const body = good(text) ? (text.bytes as Bytes) : no_bytes;
    opener._foyer_text(name.length, put(opener, name, body));
  }
}

addEventListener('message', ({ data }: MessageEvent<{ setup: Bytes } | ({ id: number } & Job)>) => {
  const opened = core.then(async (opener) => {
    if ('setup' in data) {
      opener._foyer_hire(put(opener, data.setup));
      data.setup.fill(0);
      return;
    }
    postMessage({ id: data.id, ...(await open(opener, data)) });
  });
  // Without its code, or out of memory: whoever waits for an answer is told that there is none.
  opened.catch(() => {
    if ('id' in data) postMessage({ id: data.id, status: 0, date: '', wait_s: 0, bytes: no_bytes });
  });
});
