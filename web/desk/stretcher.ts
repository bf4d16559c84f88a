import make from 'foyer-stretch';
import type { Work } from './stretch.ts';

declare const FOYER_STRETCH: { url: string; integrity: string };

// The worker's side: one passphrase, one key, and then the page ends it.
const code = fetch(FOYER_STRETCH.url, { integrity: FOYER_STRETCH.integrity });

const core = make({
  instantiateWasm(
    imports: WebAssembly.Imports,
    done: (instance: WebAssembly.Instance) => void,
  ): object {
    void WebAssembly.instantiateStreaming(code, imports).then(({ instance }) => {
      done(instance);
    });
    return {};
  },
});

addEventListener('message', ({ data }: MessageEvent<Work>) => {
  void core.then((exports) => {
    const { passphrase, salt, log_n } = data;
    const size = passphrase.length + salt.length;
    const at = exports._foyer_room(size);
    exports.HEAPU8.set(passphrase, at);
    exports.HEAPU8.set(salt, at + passphrase.length);
    passphrase.fill(0);
    const done = exports._foyer_stretch(passphrase.length, salt.length, log_n);
    const key = exports.HEAPU8.slice(at + size, at + size + (done ? 32 : 0));
    postMessage(key);
  });
});
