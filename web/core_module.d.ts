// What Emscripten writes beside the compiled core.
declare module 'foyer-core' {
  import type { Exports } from './contract.ts';
  export default function make(options: {
    strip: null;
    instantiateWasm(
      imports: WebAssembly.Imports,
      done: (instance: WebAssembly.Instance) => void,
    ): object;
  }): Promise<Exports>;
}
