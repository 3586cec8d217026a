// A clause's text cut at its tables, which stand in it as Markdown.

const DASHES = /^\|(?:\s*:?-{2,}:?\s*\|)+$/;

// Words {start, end}, or a table {header, rows}; each row {start, end, cells}: places in the text, without the breaks around a table.
export function partsOf(text) {
  const lines = [...text.matchAll(/[^\n]+/g)].map(({0: line, index}) => ({start: index, end: index + line.length, content: line.trim()}));
  const parts = [];
  let from = 0;
  for (let at = 0; at < lines.length; at++) {
    if (!isHeader(lines, at)) continue;
    const header = cellsOf(lines[at]);
    const rows = rowsFrom(lines, at + 2);
    parts.push(...wordsIn(text, from, lines[at].start), {header, rows});
    at += 1 + rows.length;
    from = lines[at].end;
  }
  parts.push(...wordsIn(text, from, text.length));
  return parts;
}

// As an answer says it: 层次：硕士，标准：2万元
export function rowInWords({header}, {cells}) {
  return cells.map((cell, i) => (header[i] && cell ? `${header[i]}：${cell}` : cell)).filter(Boolean).join('，');
}

function isHeader(lines, at) {
  return isRow(lines[at]) && !DASHES.test(lines[at].content) && DASHES.test(lines[at + 1]?.content ?? '');
}

function isRow({content}) {
  return content.length > 1 && content.startsWith('|') && content.endsWith('|');
}

function rowsFrom(lines, first) {
  const rows = [];
  for (let at = first; at < lines.length && isRow(lines[at]) && !isHeader(lines, at); at++) {
    rows.push({...lines[at], cells: cellsOf(lines[at])});
  }
  return rows;
}

function cellsOf({content}) {
  return content.slice(1, -1).split(/(?<!\\)\|/).map(cell => cell.trim().replaceAll('\\|', '|'));
}

function wordsIn(text, from, to) {
  let start = from;
  let end = to;
  while (from > 0 && start < end && text[start] === '\n') start++;
  while (to < text.length && end > start && text[end - 1] === '\n') end--;
  return end > start ? [{start, end}] : [];
}
