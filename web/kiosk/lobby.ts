// What the page and the code of the lobby tablet know of one another. That code is fetched only
// where it is asked for: nobody else pays for it.

export interface Lobby {
  // A client's intake begins, on a page that the kiosk has left.
  begin(language: string): Promise<void>;
  // What leaving means here: all of a person goes, and the next one may come.
  on_leave(go: () => Promise<void>): void;
  // Of the page, because it alone may begin a worker: keeps this site on the device, lets a newer
  // one in (true: the page shall be loaded anew), lets go of all.
  keep_release(): Promise<void>;
  renew_release(): Promise<boolean>;
  drop_release(): Promise<void>;
}

export type OpenKiosk = (lobby: Lobby) => Promise<void>;

// The event on the document by which the kiosk's script hands itself over.
export const kiosk_is_here = 'foyer-kiosk';
