import type { Run } from '../core.ts';
import { run as run_shared } from '../effects/run.ts';
import { lock } from './lock.ts';
import { assign, hire, start } from './openers.ts';
import { pick } from './pick.ts';
import { stretch } from './stretch.ts';

// What the worker's session may ask of the world: seven things of its own, and what a client's may.
export const run: Run = (effect, core, tell) => {
  if (effect.do === 'pick') {
    pick(effect.bytes_max, (size, bytes) => {
      tell({ what: 'picked', id: effect.id, size, bytes: core.make_blob(bytes) });
    });
  } else if (effect.do === 'stretch') {
    start();
    const passphrase = core.take_blob(effect.passphrase);
    void stretch(passphrase, core.take_blob(effect.salt), effect.log_n).then((key) => {
      tell({ what: 'stretched', id: effect.id, key: core.make_blob(key) });
      key.fill(0);
    });
  } else if (effect.do === 'hire') {
    hire(core.take_blob(effect.setup));
  } else if (effect.do === 'assign') {
    const job = core.take_blob(effect.job);
    void assign({ job, parts: effect.parts }).then(({ status, date, bytes }) => {
      tell({ what: 'responded', id: effect.id, status, date, body: core.make_blob(bytes) });
    });
  } else if (effect.do === 'copy') {
    void navigator.clipboard.writeText(effect.text).catch(() => undefined);
  } else if (effect.do === 'share') {
    void navigator.share({ text: effect.text }).catch(() => undefined);
  } else if (effect.do === 'lock') {
    lock(core);
  } else {
    run_shared(effect, core, tell);
  }
};
