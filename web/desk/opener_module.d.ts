declare module 'foyer-opener' {
  interface Opener {
    HEAPU8: Uint8Array<ArrayBuffer>;
    _foyer_room(size: number): number;
    _foyer_hire(size: number): number;
    _foyer_text(path_size: number, size: number): void;
    _foyer_part(size: number): void;
    _foyer_work(size: number): number;
    _foyer_answer(): number;
  }
  export default function make(options: object): Promise<Opener>;
}
