import make from 'foyer-core';
import type { Exports } from './contract.ts';

declare const FOYER_WASM: { url: string; integrity: string };

// The core is taken only when it is, byte for byte, the one that was built with this page.
export async function load(): Promise<Exports> {
  const code = fetch(FOYER_WASM.url, {
    integrity: FOYER_WASM.integrity,
    credentials: 'same-origin',
  });
  return new Promise((resolve, reject) => {
    make({
      strip: null,
      instantiateWasm(
        imports: WebAssembly.Imports,
        done: (instance: WebAssembly.Instance) => void,
      ) {
        WebAssembly.instantiateStreaming(code, imports).then(({ instance }) => {
          done(instance);
        }, reject);
        return {};
      },
    }).then(resolve, reject);
  });
}
