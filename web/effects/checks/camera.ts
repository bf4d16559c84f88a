import type { Finding } from '../../contract.ts';
import { stage, take } from './media.ts';

// The picture goes to the page and nowhere else; only the person can tell whether she sees herself.
export async function camera(stopped: AbortSignal): Promise<Finding> {
  const stream = await take('camera', stopped);
  if (!(stream instanceof MediaStream)) return stream;
  const video = stage<HTMLVideoElement>('camera', 'video');
  if (!video) return { result: 'failed' };
  video.srcObject = stream;
  stopped.addEventListener(
    'abort',
    () => {
      video.srcObject = null;
    },
    { once: true },
  );
  await video.play();
  return { result: 'shows' };
}
