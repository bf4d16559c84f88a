import { fill_films } from '../media/films.ts';
import { code_is_here, type MakeAloud } from './code.ts';
import { hush, read_aloud } from './reader.ts';

const make: MakeAloud = (mark) => ({
  read: (asked, tell) => {
    read_aloud(asked, tell, mark);
  },
  hush,
  fill_films,
});
document.dispatchEvent(new CustomEvent(code_is_here, { detail: make }));
