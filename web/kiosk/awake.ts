// The screen stays on. The browser lets go of the lock whenever the page is hidden.

async function hold(): Promise<void> {
  try {
    await navigator.wakeLock.request('screen');
  } catch {
    // A device that saves its battery, or knows no such lock: its own settings decide.
  }
}

export function stay_awake(): void {
  void hold();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void hold();
  });
}

// Needs a touch or a key. A tablet whose own kiosk mode is on is whole already.
export async function fill_screen(): Promise<void> {
  if (document.fullscreenElement) return;
  try {
    await document.documentElement.requestFullscreen({ navigationUI: 'hide' });
  } catch {
    // Not possible here, such as on a phone.
  }
}
