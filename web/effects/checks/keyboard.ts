import type { Finding } from '../../contract.ts';

const patienceMs = 20_000;

// Tab and then Enter, wherever the focus is. The Enter belongs to the check, not to what it is on.
export function keyboard(stopped: AbortSignal): Promise<Finding> {
  return new Promise((resolve) => {
    let tabbed = false;
    const heard = (event: KeyboardEvent): void => {
      if (event.key === 'Tab') tabbed = true;
      if (event.key !== 'Enter' || !tabbed) return;
      event.preventDefault();
      end('done');
    };
    const end = (result: Finding['result']): void => {
      removeEventListener('keydown', heard, true);
      clearTimeout(late);
      resolve({ result });
    };
    const late = setTimeout(() => {
      end('failed');
    }, patienceMs);
    addEventListener('keydown', heard, true);
    stopped.addEventListener(
      'abort',
      () => {
        end('failed');
      },
      { once: true },
    );
  });
}
