// Where the checks of the embed run: the browser, the agency with its pages, and the pictures.
export const place = { browser: null, world: null, shots: '', core: '' };
