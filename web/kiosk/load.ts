import { fetch_script, kiosk_script } from '../release/scripts.ts';
import { kiosk_is_here, type Lobby, type OpenKiosk } from './lobby.ts';

declare const FOYER_KIOSK: { script: string; style: string }; // their hashes

function fetch_style(): Promise<void> {
  const style = document.createElement('link');
  Object.assign(style, { rel: 'stylesheet', href: '/kiosk.css', integrity: FOYER_KIOSK.style });
  return new Promise((done, fail) => {
    style.addEventListener('load', () => {
      done();
    });
    style.addEventListener('error', () => {
      fail(new Error('The kiosk has no style.'));
    });
    document.head.append(style);
  });
}

// Fetches the code of the lobby tablet, each file by its hash, and gives it the page.
export async function open_kiosk(lobby: Lobby): Promise<void> {
  const script = fetch_script<OpenKiosk>(kiosk_script, FOYER_KIOSK.script, kiosk_is_here);
  const [open] = await Promise.all([script, fetch_style()]);
  await open(lobby);
}
