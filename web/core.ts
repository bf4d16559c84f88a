import type { Answer, DeskEffect, DeskHappening, Effect } from './contract.ts';
import type { Exports, Happening, Piece } from './contract.ts';

export type Tell = (happening: Happening | DeskHappening) => void;
// What a page does for its session; answers come back as events.
export type Run = (effect: Effect | DeskEffect, core: Core, tell: Tell) => void;

// Calls into the compiled core. Its memory may grow in any call, so every access looks at it anew.
export class Core {
  constructor(readonly exports: Exports) {}

  update(happening: Happening | DeskHappening): Answer {
    const text = JSON.stringify({
      time: Math.floor(Date.now() / 1000),
      ms: Math.floor(performance.now()),
      entropy: b64u(crypto.getRandomValues(new Uint8Array(32))),
      ...happening,
    });
    const size = this.exports._foyer_update(this.put(new TextEncoder().encode(text)));
    if (!size) throw new Error(`The core does not know '${happening.what}'.`);
    return this.answer(size) as Answer;
  }

  picture(name: string): Piece[] {
    const size = this.exports._foyer_picture(this.put(new TextEncoder().encode(name)));
    return (this.answer(size) as { pieces: Piece[] }).pieces;
  }

  private answer(size: number): unknown {
    return JSON.parse(new TextDecoder().decode(this.copy(this.exports._foyer_answer(), size)));
  }

  // Copies bytes into the room and says how many they are.
  put(bytes: Uint8Array): number {
    const at = this.exports._foyer_room(bytes.length);
    this.exports.HEAPU8.set(bytes, at);
    return bytes.length;
  }

  make_blob(bytes: Uint8Array): number {
    const number = this.exports._foyer_blob_new(bytes.length);
    this.exports.HEAPU8.set(bytes, this.exports._foyer_blob_data(number));
    return number;
  }

  // Copies a blob out and gives its memory back.
  take_blob(number: number): Uint8Array<ArrayBuffer> {
    if (!number) return new Uint8Array();
    const size = this.exports._foyer_blob_size(number);
    const bytes = this.copy(this.exports._foyer_blob_data(number), size);
    this.exports._foyer_blob_free(number);
    return bytes;
  }

  private copy(from: number, size: number): Uint8Array<ArrayBuffer> {
    return this.exports.HEAPU8.slice(from, from + size);
  }
}

function b64u(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
