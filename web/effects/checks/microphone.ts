import type { Finding } from '../../contract.ts';
import { stage, take } from './media.ts';

const forMs = 3000;

// The loudest of three seconds, 0 to 100. Samples are looked at one frame at a time and not kept.
export async function microphone(stopped: AbortSignal): Promise<Finding> {
  const stream = await take('microphone', stopped);
  if (!(stream instanceof MediaStream)) return stream;
  const context = new AudioContext();
  const meter = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(meter);
  const samples = new Float32Array(meter.fftSize);
  const until = performance.now() + forMs;
  let loudest = 0;
  while (performance.now() < until && !stopped.aborted) {
    await new Promise(requestAnimationFrame);
    meter.getFloatTimeDomainData(samples);
    const level = Math.round(100 * Math.min(1, samples.reduce(peak, 0)));
    loudest = Math.max(loudest, level);
    const shown = stage<HTMLMeterElement>('microphone', 'meter');
    if (shown) shown.value = level;
  }
  samples.fill(0);
  for (const track of stream.getTracks()) track.stop();
  await context.close();
  return { result: 'done', level: loudest };
}

const peak = (most: number, sample: number): number => Math.max(most, Math.abs(sample));
