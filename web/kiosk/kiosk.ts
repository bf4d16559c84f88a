import { show_attract } from './attract.ts';
import { stay_awake } from './awake.ts';
import { keep_inside } from './inside.ts';
import { kiosk_is_here, type Lobby, type OpenKiosk } from './lobby.ts';
import { read_setting } from './setting.ts';
import { show_start } from './start.ts';
import { wipe_device } from './wipe.ts';

// An agency's tablet in its lobby. A worker starts it; then one client after another begins by
// herself, each on a page of her own that is loaded anew, so nothing in any memory outlives her.
// Only the worker's code ends it.

const lookForReleaseMs = 30 * 60_000;

// The next client begins on a page that never met this one; the history keeps one entry for both.
async function next_client(): Promise<void> {
  await wipe_device();
  location.replace('/?kiosk');
}

// Only while nobody is at work: this timer goes with the page that shows the beginning.
function follow_releases(lobby: Lobby): () => void {
  const look = (): void => {
    void lobby.renew_release().then((newer) => {
      if (newer && idle) location.reload();
    });
  };
  let idle = true;
  const timer = setInterval(look, lookForReleaseMs);
  look();
  return () => {
    idle = false;
    clearInterval(timer);
  };
}

const open: OpenKiosk = async (lobby: Lobby) => {
  document.querySelector('link[rel=manifest]')?.setAttribute('href', '/kiosk.webmanifest');
  document.documentElement.dataset.kiosk = '';
  lobby.on_leave(next_client);
  keep_inside();
  if (!read_setting()) await show_start();
  await wipe_device(); // what a crash or a cut of power left
  void lobby.keep_release();
  stay_awake();
  const stop = follow_releases(lobby);
  const language = await show_attract(lobby);
  stop();
  await lobby.begin(language);
};

document.dispatchEvent(new CustomEvent(kiosk_is_here, { detail: open }));
