// The parts of the measuring, in their order.
import { look_at_glyphs } from './glyphs.mjs';
import { see_bars_fail } from './broken.mjs';
import { go_without_gpu } from './gpu.mjs';
import { go_by_keys } from './keyed.mjs';
import { outline_all } from './outlined.mjs';
import { press_often } from './pressing.mjs';
import { make_sheets } from './sheets.mjs';
import { switch_often } from './switching.mjs';
import { look_at_all } from './walked.mjs';
import { write_everything } from './writing.mjs';

export const parts = {
  broken: see_bars_fail,
  walk: look_at_all,
  outlines: outline_all,
  keys: go_by_keys,
  clicks: press_often,
  writing: write_everything,
  switches: switch_often,
  gpu: go_without_gpu,
  glyphs: look_at_glyphs,
  sheets: make_sheets,
};
