// Looks for what a client wrote or chose in everything that left the browser: as it is, in either
// case of hex, in base64 at each of its three alignments, percent-encoded, as UTF-16, and inside
// anything that was compressed.
import zlib from 'node:zlib';

// The characters of base64 that depend on `bytes` alone, at each place they may begin.
function base64Cores(bytes) {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const whole = Math.floor(((shift + bytes.length) * 8) / 6);
    return text.slice(Math.ceil((shift * 8) / 6), whole);
  });
}

export function forms(canary) {
  const utf8 = Buffer.from(canary, 'utf8');
  const cores = base64Cores(utf8);
  const texts = [
    utf8.toString('hex'),
    utf8.toString('hex').toUpperCase(),
    encodeURIComponent(canary),
    ...cores,
    ...cores.map((core) => core.replaceAll('+', '-').replaceAll('/', '_')),
  ];
  const encoded = texts.map((text) => Buffer.from(text, 'latin1'));
  return [utf8, Buffer.from(canary, 'utf16le'), ...encoded];
}

function inflated(bytes) {
  const ways = [zlib.gunzipSync, zlib.inflateSync, zlib.inflateRawSync, zlib.brotliDecompressSync];
  return ways.flatMap((way) => {
    try {
      return [way(bytes, { maxOutputLength: 64 << 20 })];
    } catch {
      return []; // Not compressed this way.
    }
  });
}

// Each finding names the canary and the place, so that a leak can be followed to its source.
export function findCanaries(canaries, places) {
  const needles = canaries.map((canary) => ({ canary, forms: forms(canary) }));
  return places.flatMap(({ name, bytes }) =>
    [bytes, ...inflated(bytes)].flatMap((content) =>
      needles
        .filter((needle) => needle.forms.some((form) => content.includes(form)))
        .map((needle) => ({ canary: needle.canary, name })),
    ),
  );
}
