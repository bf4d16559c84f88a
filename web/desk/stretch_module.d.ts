declare module 'foyer-stretch' {
  interface Stretch {
    HEAPU8: Uint8Array<ArrayBuffer>;
    _foyer_room(size: number): number;
    _foyer_stretch(passphrase_size: number, salt_size: number, log_n: number): number;
  }
  export default function make(options: object): Promise<Stretch>;
}
