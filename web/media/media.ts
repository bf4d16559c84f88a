// A file of the pack, named by its content: it is shown or played only when it is, byte for byte,
// what its name says. A media element takes no integrity, so the bytes are fetched first.
const fetched = new Map<string, Promise<string>>();

const types: Record<string, string> = {
  webm: 'video/webm',
  mp4: 'video/mp4',
  vtt: 'text/vtt',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
};

async function load(folder: string, name: string): Promise<string> {
  const [hash = '', ending = ''] = name.split('.');
  const integrity = `sha256-${hash.replaceAll('-', '+').replaceAll('_', '/')}=`;
  const answer = await fetch(`/${folder}/${name}`, { credentials: 'omit', integrity });
  if (!answer.ok) throw new Error(`There is no ${name}.`);
  return URL.createObjectURL(new Blob([await answer.arrayBuffer()], { type: types[ending] ?? '' }));
}

// An address within this page. A failure is not kept: the line may be there again.
export function media_address(folder: 'films' | 'audio', name: string): Promise<string> {
  const known = fetched.get(name);
  if (known) return known;
  const coming = load(folder, name);
  fetched.set(name, coming);
  coming.catch(() => fetched.delete(name));
  return coming;
}
