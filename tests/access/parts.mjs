// The parts of the measuring, in the order in which they begin: the longest first.
import { measure_answers } from './answering.mjs';
import { look_at_glyphs } from './glyphs.mjs';
import { see_bars_fail } from './broken.mjs';
import { look_at_desk } from './desk.mjs';
import { go_without_gpu } from './gpu.mjs';
import { go_by_keys } from './keyed.mjs';
import { outline_all } from './outlined.mjs';
import { press_often } from './pressing.mjs';
import { listen_to_reader } from './reader.mjs';
import { make_sheets } from './sheets.mjs';
import { switch_often } from './switching.mjs';
import { look_at_all } from './walked.mjs';
import { write_everything } from './writing.mjs';

export const parts = {
  walk: look_at_all,
  broken: see_bars_fail,
  outlines: outline_all,
  desk: look_at_desk,
  keys: go_by_keys,
  clicks: press_often,
  writing: write_everything,
  switches: switch_often,
  gpu: go_without_gpu,
  answers: measure_answers,
  glyphs: look_at_glyphs,
  reader: listen_to_reader,
  sheets: make_sheets,
};
