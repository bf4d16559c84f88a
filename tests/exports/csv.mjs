// RFC 4180, read strictly, and a spreadsheet's eye for formulas.

const CELL = /"((?:[^"]|"")*)"(,|\r\n)/y;

export const parse = (text) => {
  const rows = [[]];
  CELL.lastIndex = text.startsWith('\uFEFF') ? 1 : 0;
  while (CELL.lastIndex < text.length) {
    const found = CELL.exec(text);
    if (!found) throw new Error('a cell is not quoted or not ended');
    rows.at(-1).push(found[1].replaceAll('""', '"'));
    if (found[2] === '\r\n' && CELL.lastIndex < text.length) rows.push([]);
  }
  return rows;
};

// Cells of which some program could make a formula: at their start, or where a program with
// another idea of CSV (semicolons, tabs, a line feed in a cell) would begin a new one.
export const formulas = (text) =>
  parse(text)
    .flat()
    .flatMap((cell) => cell.split(/[;\t\r\n]/))
    .filter((piece) => /^[ "]*[=+\-@|＝＋－＠]/.test(piece));
