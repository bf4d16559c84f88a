// PDFs as others read them: poppler's programs, which know nothing of this project.
import { execFileSync } from 'node:child_process';

const run = (program, ...words) =>
  execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28 });

/** What is read aloud or copied, without the marks of direction that poppler adds. */
export const textOf = (file, ...options) =>
  run('pdftotext', ...options, file, '-').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');

/** As lines of words a page's foot is not: blanks, line ends and hyphens do not count. */
export const squeezed = (text) => text.normalize('NFKC').replace(/\s+/g, '');

export const facts = (file) =>
  Object.fromEntries(
    run('pdfinfo', file)
      .split('\n')
      .map((line) => line.match(/^([^:]+):\s*(.*)$/))
      .filter(Boolean)
      .map(([, name, value]) => [name, value]),
  );

/** Tags in reading order. */
export const tagsOf = (file) =>
  run('pdfinfo', '-struct', file)
    .split('\n')
    .map((line) => line.trim().split(/[ (:]/)[0])
    .filter(Boolean);

/** Pictures made of dots. */
export const imagesOf = (file) => run('pdfimages', '-list', file).trim().split('\n').slice(2);
