// The key of a node, as shared/view/node.cpp makes it: FNV-1a over screen, field and part. The page
// gives it to its elements as their id, so "now.device" names a question in every language.
const prime = 16_777_619;

function hash_on(hash, text) {
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, prime);
  return Math.imul(hash, prime);
}

export function key_of(name, part = '') {
  const dot = name.indexOf('.');
  const pieces = [name.slice(0, dot), name.slice(dot + 1), part];
  return pieces.reduce(hash_on, 2_166_136_261) >>> 0 || 1;
}
