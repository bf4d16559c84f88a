// The mirror of wasm/host/contract.h, view/node.h, and of event.h and effect.h of intake and desk.
// Names are theirs; members that have their default value are absent.

// The language of a text that is not the screen's, and its direction.
export interface Tongue {
  lang: string;
  dir: 'ltr' | 'rtl';
}

export interface Node {
  kind: Kind;
  variant?:
    | 'bar'
    | 'footer'
    | 'primary'
    | 'secondary'
    | 'quiet'
    | 'leave'
    | 'caution'
    | 'soft'
    | 'good'
    | 'shared';
  input?: 'name' | 'phone' | 'email' | 'code' | 'digits' | 'address' | 'long_text';
  key: number;
  label?: string;
  hint?: string;
  value?: string;
  error?: string;
  label_in?: Tongue;
  hint_in?: Tongue;
  value_in?: Tongue;
  error_in?: Tongue;
  autocomplete?: string;
  number?: number;
  number_max?: number;
  required?: true;
  disabled?: true;
  open?: true;
  checked?: true;
  multiple?: true;
  seen?: true;
  children?: Node[];
}

export type Kind =
  | 'group'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'card'
  | 'choice'
  | 'option'
  | 'text_field'
  | 'text_area'
  | 'select'
  | 'date_field'
  | 'mark'
  | 'button'
  | 'link'
  | 'progress'
  | 'error_summary'
  | 'status'
  | 'notice'
  | 'scene'
  | 'row'
  | 'live';

export interface Display {
  text_percent: number;
  contrast: 'standard' | 'dark' | 'high';
  page_view: boolean;
  still: boolean;
}

export interface View {
  screen: string;
  title: string;
  lang: string;
  direction: 'ltr' | 'rtl';
  step: number;
  step_count: number;
  sent: boolean;
  focus: number;
  focus_serial: number;
  announce: string;
  announce_serial: number;
  display: Display;
  autofill: boolean;
  nodes: Node[];
}

export type Happening =
  | {
      what: 'started';
      fragment: string;
      origin: string;
      languages: string[];
      words: string;
      spoken: { tag: string; name: string }[];
      reduced_motion: boolean;
      painted: boolean;
      app_version: string;
      resumed: string;
      kiosk?: boolean;
    }
  | { what: 'activated'; key: number }
  | { what: 'changed'; key: number; value: string }
  | { what: 'toggled'; key: number; open: boolean }
  | { what: 'heard_or_printed'; how: 'heard' | 'printed' }
  | { what: 'translated' }
  | { what: 'responded'; id: number; status: number; date: string; body: number }
  | { what: 'kept'; id: number; done: boolean }
  | { what: 'recalled'; id: number; rows: { name: string; bytes: number }[] }
  | { what: 'rang'; id: number }
  | ({ what: 'check_done'; id: number } & Finding)
  | { what: 'online'; yes: boolean }
  | { what: 'words_loaded'; lang: string; words: string }
  | { what: 'stirred' }
  | { what: 'voices_found'; voices: { lang: string; where: 'device' | 'elsewhere' | 'none' }[] }
  | { what: 'read'; how: 'sentence' | 'end' | 'partly' | 'stopped' | 'failed'; number?: number };

// The desk's own, of desk/event.h and desk/effect.h.
export type DeskHappening =
  | { what: 'picked'; id: number; size: number; bytes: number }
  | { what: 'stretched'; id: number; key: number }
  | { what: 'hidden'; yes: boolean }
  | { what: 'able'; share: boolean };

export type DeskEffect =
  | { do: 'pick'; id: number; bytes_max: number }
  | { do: 'stretch'; id: number; passphrase: number; salt: number; log_n: number }
  | { do: 'hire'; setup: number }
  | {
      do: 'assign';
      id: number;
      job: number;
      parts: { path: string; headers: [string, string][] }[];
    }
  | { do: 'copy'; text: string }
  | { do: 'share'; text: string }
  | { do: 'lock' };

// What a check found; numbers that do not belong to it are absent.
export interface Finding {
  result: 'done' | 'shows' | 'denied' | 'blocked' | 'missing' | 'failed';
  down_kbps?: number;
  up_kbps?: number;
  rtt_ms?: number;
  level?: number;
}

export interface Sentence {
  key: number;
  part: 'label' | 'hint' | 'error' | 'value';
  text: string;
  lang: string;
  audio: string; // of the pack, or empty
}

export type Effect =
  | {
      do: 'http';
      id: number;
      method: string;
      path: string;
      headers: [string, string][];
      body: number;
    }
  | { do: 'keep'; id: number; name: string; bytes: number }
  | { do: 'recall'; id: number; prefix: string }
  | { do: 'forget'; name: string }
  | { do: 'keep_session'; text: string }
  | { do: 'ring'; id: number; after_ms: number }
  | { do: 'start_check'; id: number; check: string }
  | { do: 'stop_check' }
  | { do: 'load_words'; lang: string }
  | { do: 'find_voices'; languages: string[] }
  | { do: 'read_aloud'; sentences: Sentence[]; speed_percent: number }
  | { do: 'stop_reading' }
  | { do: 'print' }
  | { do: 'save'; file_name: string; bytes: number }
  | { do: 'leave' };

export interface Answer {
  view?: View;
  effects: (Effect | DeskEffect)[];
}

// One piece of a scene's last picture; x, y and zoom in hundredths of a stage unit.
export interface Piece {
  ink:
    | 'cool'
    | 'warm'
    | 'plain'
    | 'line'
    | 'way'
    | 'attention'
    | 'eyeball'
    | 'iris'
    | 'good'
    | 'locked';
  drawing: string;
  x: number;
  y: number;
  zoom: number;
}

// What the compiled module offers: contract.h, and Emscripten's own two members.
export interface Exports {
  HEAPU8: Uint8Array<ArrayBuffer>;
  strip: HTMLCanvasElement | OffscreenCanvas | null;
  _foyer_room(size: number): number;
  _foyer_update(size: number): number;
  _foyer_answer(): number;
  _foyer_blob_new(size: number): number;
  _foyer_blob_data(number: number): number;
  _foyer_blob_size(number: number): number;
  _foyer_blob_free(number: number): void;
  _foyer_canvas_open(): number;
  _foyer_canvas_close(): void;
  _foyer_side_max(): number;
  _foyer_atlas_new(width: number, height: number): void;
  _foyer_atlas_strip(y: number): void;
  _foyer_layout(size: number): number;
  _foyer_theme(size: number): number;
  _foyer_paint(timeMs: number, scheme: number): number;
  _foyer_replay(key: number): void;
  _foyer_picture(size: number): number;
}
