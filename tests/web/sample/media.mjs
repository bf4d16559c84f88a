// A film of a few frames with captions, and a tone: what an agency's pack names beside its words.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const name_of = (bytes, ending) =>
  `${createHash('sha256').update(bytes).digest('base64url')}.${ending}`;

// Recorded by the browser itself: a square that goes from left to right.
async function record_film(browser) {
  const page = await browser.newPage();
  const text = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 36 });
    const context = canvas.getContext('2d');
    const stream = canvas.captureStream(0);
    const recorder = new MediaRecorder(stream, { mimeType: 'video/webm' });
    const data = new Promise((done) => (recorder.ondataavailable = ({ data }) => done(data)));
    recorder.start();
    for (let x = 0; x < 64; x += 4) {
      context.fillStyle = '#0b5563';
      context.fillRect(0, 0, 64, 36);
      context.fillStyle = '#fff';
      context.fillRect(x, 12, 12, 12);
      stream.getVideoTracks()[0].requestFrame();
      await new Promise(requestAnimationFrame);
    }
    recorder.stop();
    const bytes = new Uint8Array(await (await data).arrayBuffer());
    return btoa(String.fromCharCode(...bytes));
  });
  await page.close();
  return Buffer.from(text, 'base64');
}

// A tenth of a second of 440 Hz: 16-bit PCM in a RIFF file.
export function tone() {
  const rate = 8000;
  const samples = Int16Array.from({ length: rate / 10 }, (_, i) =>
    Math.round(9000 * Math.sin((2 * Math.PI * 440 * i) / rate)),
  );
  const data = Buffer.from(samples.buffer);
  const head = Buffer.alloc(44);
  head.write('RIFF');
  head.writeUInt32LE(36 + data.length, 4);
  head.write('WAVEfmt ', 8);
  [16, 0x10001, rate, rate * 2, 0x100002].forEach((word, i) =>
    head.writeUInt32LE(word, 16 + 4 * i),
  );
  head.write('data', 36);
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data]);
}

export const spoken = { bytes: tone(), name: name_of(tone(), 'wav') };

export async function make_media(browser) {
  const film = await record_film(browser);
  const captions = Buffer.from('WEBVTT\n\n00:00.000 --> 09:00.000\nTexts are not locked.\n');
  const files = { film: name_of(film, 'webm'), captions: name_of(captions, 'vtt') };
  return {
    value: `film ${files.film} ${files.captions} en`,
    put(site) {
      mkdirSync(join(site, 'films'), { recursive: true });
      writeFileSync(join(site, 'films', files.film), film);
      writeFileSync(join(site, 'films', files.captions), captions);
    },
  };
}
