// The pixels of a screenshot: 8 bits, RGB or RGBA, not interlaced (PNG, W3C second edition).
import { inflateSync } from 'node:zlib';

// In the loops of what is most frequent, nothing is asked for each byte.
function unfilter(raw, width, height, step) {
  const stride = width * step;
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)];
    const from = y * (stride + 1) + 1;
    const to = y * stride;
    if (filter === 0) {
      out.set(raw.subarray(from, from + stride), to);
    } else if (filter === 2 && y > 0) {
      for (let i = 0; i < stride; i++) out[to + i] = raw[from + i] + out[to - stride + i];
    } else if (filter === 1) {
      for (let i = 0; i < stride; i++)
        out[to + i] = raw[from + i] + (i >= step ? out[to + i - step] : 0);
    } else {
      for (let i = 0; i < stride; i++) {
        const left = i >= step ? out[to + i - step] : 0;
        const up = y > 0 ? out[to + i - stride] : 0;
        const corner = y > 0 && i >= step ? out[to + i - stride - step] : 0;
        out[to + i] = raw[from + i] + predict(filter, left, up, corner);
      }
    }
  }
  return out;
}

function predict(filter, left, up, corner) {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const p = left + up - corner;
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

export function read_png(bytes) {
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const step = bytes[25] === 6 ? 4 : 3;
  const data = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
    }
  }
  const pixels = unfilter(inflateSync(Buffer.concat(data)), width, height, step);
  return {
    width,
    height,
    // One number for a colour: 0xrrggbb.
    colour: (x, y) => {
      const i = (y * width + x) * step;
      return (pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2];
    },
    at: (x, y) => {
      const i = (y * width + x) * step;
      return [pixels[i], pixels[i + 1], pixels[i + 2]];
    },
  };
}

// WCAG 2.2, 1.4.3.
export function luminance([r, g, b]) {
  const [x, y, z] = [r, g, b].map((v) => {
    const c = v / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}

export function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

// The most that any pixel has: of a coloured drawing the farthest in one colour is not the darkest.
function strongest(colours, paper) {
  return Math.max(...[...colours].map((name) => contrast(name.split(',').map(Number), paper)));
}

// How much ink stands in a rectangle (device px): what differs from its most frequent colour.
export function ink_in(png, { x, y, w, h }) {
  const count = new Map();
  const all = [];
  const [right, bottom] = [Math.min(png.width, x + w), Math.min(png.height, y + h)];
  for (let j = Math.max(0, y); j < bottom; j++) {
    for (let i = Math.max(0, x); i < right; i++) {
      const colour = png.at(i, j);
      all.push(colour);
      const name = colour.join();
      count.set(name, (count.get(name) ?? 0) + 1);
    }
  }
  const [ground] = [...count].sort((a, b) => b[1] - a[1])[0] ?? ['0,0,0'];
  const paper = ground.split(',').map(Number);
  const far = (c) => Math.max(...c.map((v, i) => Math.abs(v - paper[i])));
  return { paper, all, ink: all.map(far), strongest: strongest(count.keys(), paper) };
}
