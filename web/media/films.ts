import { media_address } from './media.ts';

// Gives each film that can be seen its bytes and its captions. It never begins by itself.
export function fill_films(root: Document): void {
  for (const video of root.querySelectorAll<HTMLVideoElement>('video[data-film]')) {
    if (video.dataset.filled || !video.checkVisibility()) continue;
    video.dataset.filled = video.dataset.film;
    void fill(video);
  }
}

async function fill(video: HTMLVideoElement): Promise<void> {
  const { film = '', captions = '' } = video.dataset;
  const sorry = video.parentElement?.querySelector<HTMLElement>('[data-failed]');
  const fails = (): void => {
    video.hidden = true;
    sorry?.removeAttribute('hidden');
  };
  video.addEventListener('error', fails);
  try {
    const [picture, text] = await Promise.all([
      media_address('films', film),
      media_address('films', captions),
    ]);
    video.append(captioned(text, video.lang));
    video.src = picture;
  } catch {
    fails();
  }
}

function captioned(text: string, lang: string): HTMLTrackElement {
  const track = document.createElement('track');
  Object.assign(track, { kind: 'captions', srclang: lang, label: lang, default: true, src: text });
  return track;
}
