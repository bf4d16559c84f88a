// Where the checks run: the browser, the site with the sample session, and how to serve another.
import { open_page } from './browser.mjs';
import { serve } from './serve.mjs';

export const place = { browser: null, site: null, folder: '', kiosk: '', core: '' };

export const open = (options, path = '') =>
  open_page(place.browser, place.site.url + path, options);

export const serve_changed = (change) => serve(place.folder, change);
