import type { Finding } from '../../contract.ts';

const forS = 1;

// A soft tone of one second, made here, so nothing has to be fetched.
export async function sound(stopped: AbortSignal): Promise<Finding> {
  const context = new AudioContext();
  const tone = new OscillatorNode(context, { frequency: 440 });
  const softly = new GainNode(context, { gain: 0.2 });
  tone.connect(softly).connect(context.destination);
  const over = new Promise((resolve) => {
    tone.addEventListener('ended', resolve, { once: true });
    stopped.addEventListener('abort', resolve, { once: true });
  });
  tone.start();
  tone.stop(context.currentTime + forS);
  await over;
  await context.close();
  return { result: 'done' };
}
