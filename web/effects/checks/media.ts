import type { Finding } from '../../contract.ts';

// Asks for the camera or the microphone; no list of devices, no name of one. What is given is let
// go of as soon as `stopped` says so, and at the latest after a minute.
const longestMs = 60_000;

export async function take(
  kind: 'camera' | 'microphone',
  stopped: AbortSignal,
): Promise<MediaStream | Finding> {
  const wish = kind === 'camera' ? { video: { facingMode: 'user' } } : { audio: true };
  // A browser without a secure page has no such member at all.
  const devices = navigator.mediaDevices as MediaDevices | undefined;
  if (!devices) return { result: 'missing' };
  try {
    const stream = await devices.getUserMedia(wish);
    const release = (): void => {
      for (const track of stream.getTracks()) track.stop();
    };
    if (stopped.aborted) release();
    stopped.addEventListener('abort', release, { once: true });
    setTimeout(release, longestMs);
    return stream;
  } catch (error) {
    return { result: why((error as DOMException).name, kind) };
  }
}

interface Policed {
  featurePolicy?: { allowsFeature(name: string): boolean };
}

function why(name: string, kind: string): Finding['result'] {
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing';
  if (name !== 'NotAllowedError' && name !== 'SecurityError') return 'failed';
  const policy = (document as Policed).featurePolicy;
  return policy && !policy.allowsFeature(kind) ? 'blocked' : 'denied';
}

// The element that the screen offers for this check; the View brings it with the check's start.
export function stage<T extends HTMLElement>(check: string, tag: string): T | null {
  return document.querySelector<T>(`[data-live=${check}] ${tag}`);
}
