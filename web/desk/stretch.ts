// scrypt in a worker of its own, which ends afterwards: the page stays alive, and the memory goes.

import { start_worker } from './worker_script.ts';

export interface Work {
  passphrase: Uint8Array<ArrayBuffer>;
  salt: Uint8Array<ArrayBuffer>;
  log_n: number;
}

// The key; empty where this device has not enough memory for it.
export function stretch(
  passphrase: Work['passphrase'],
  salt: Work['salt'],
  log_n: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve) => {
    const worker = start_worker('/stretch.js');
    const end = (key: Uint8Array<ArrayBuffer>): void => {
      worker.terminate();
      resolve(key);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<Uint8Array<ArrayBuffer>>) => {
      end(data);
    });
    worker.addEventListener('error', () => {
      end(new Uint8Array());
    });
    const work: Work = { passphrase, salt, log_n };
    worker.postMessage(work, [passphrase.buffer, salt.buffer]);
  });
}
