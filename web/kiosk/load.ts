import { kiosk_script, script_url } from '../release/scripts.ts';
import { kiosk_is_here, type Lobby, type OpenKiosk } from './lobby.ts';

declare const FOYER_KIOSK: { script: string; style: string }; // their hashes

// Fetches the code of the lobby tablet, each file by its hash, and gives it the page.
export async function open_kiosk(lobby: Lobby): Promise<void> {
  const style = document.createElement('link');
  Object.assign(style, { rel: 'stylesheet', href: '/kiosk.css', integrity: FOYER_KIOSK.style });
  const script = document.createElement('script');
  Object.assign(script, { type: 'module', integrity: FOYER_KIOSK.script });
  script.src = script_url(kiosk_script);
  const here = new Promise<OpenKiosk>((done, fail) => {
    document.addEventListener(
      kiosk_is_here,
      (event) => {
        done((event as CustomEvent<OpenKiosk>).detail);
      },
      { once: true },
    );
    for (const part of [style, script]) {
      part.addEventListener('error', () => {
        fail(new Error('The kiosk is missing.'));
      });
    }
  });
  document.head.append(style, script);
  const open = await here;
  await open(lobby);
}
