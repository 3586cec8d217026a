// A clause of a policy, with the words, or the row of a table, that an answer took from it marked.

import {node} from './dom.js';
import {partsOf, rowInWords} from './parts.js';

export function clause(text, quotes, t) {
  const parts = partsOf(text);
  const used = ranges(text, parts, quotes);
  const quote = node('blockquote');
  for (const part of parts) quote.append(...(part.rows ? [tableOf(part, used, t)] : markedWords(text, part, used)));
  return quote;
}

function markedWords(text, part, used) {
  const pieces = [];
  let from = part.start;
  for (const range of used) {
    const [start, end] = [Math.max(range.start, part.start), Math.min(range.end, part.end)];
    if (start < from || start >= end) continue;
    pieces.push(text.slice(from, start), node('mark', '', text.slice(start, end)));
    from = end;
  }
  return [...pieces, text.slice(from, part.end)];
}

// Wider than its place it moves within itself, by the keyboard too.
function tableOf({header, rows}, used, t) {
  const place = node('div', 'table');
  place.tabIndex = 0;
  place.setAttribute('role', 'group');
  place.setAttribute('aria-label', t('table', {columns: header.filter(Boolean).join('、')}));
  const table = place.appendChild(node('table'));
  const names = table.appendChild(node('thead')).appendChild(node('tr'));
  for (const name of header) names.append(Object.assign(node(name ? 'th' : 'td', '', name), name && {scope: 'col'}));
  const body = table.appendChild(node('tbody'));
  for (const row of rows) {
    const taken = used.some(({start, end}) => start < row.end && end > row.start);
    const line = body.appendChild(node('tr', taken ? 'used' : ''));
    for (const cell of row.cells) line.append(tableCell(cell, taken));
  }
  return place;
}

function tableCell(text, taken) {
  const cell = node('td');
  cell.append(taken && text ? node('mark', '', text) : text);
  return cell;
}

function ranges(text, parts, quotes) {
  const units = parts.flatMap(part => unitsOf(text, part));
  return quotes
    .map(quote => place(text, units, quote))
    .filter(Boolean)
    .sort((a, b) => a.start - b.start);
}

// The very words, or the sentence or row that shares most with what was worded anew.
function place(text, units, quote) {
  const at = text.indexOf(quote);
  return at >= 0 ? {start: at, end: at + quote.length} : nearest(units, pairs(quote));
}

const ENOUGH = 0.3;

function nearest(units, wanted) {
  let best;
  let most = ENOUGH;
  for (const unit of units) {
    const shared = [...wanted].filter(pair => unit.pairs.has(pair)).length / Math.max(1, wanted.size);
    if (shared > most) {
      most = shared;
      best = unit;
    }
  }
  return best;
}

// Sentences and rows, which are marked as a whole.
function unitsOf(text, part) {
  if (part.rows) return part.rows.map(row => ({start: row.start, end: row.end, pairs: pairs(rowInWords(part, row))}));
  return [...text.slice(part.start, part.end).matchAll(/[^。；！？\n]+[。；！？]?/g)].map(({0: sentence, index}) => ({
    start: part.start + index,
    end: part.start + index + sentence.length,
    pairs: pairs(sentence),
  }));
}

function pairs(text) {
  const letters = [...text].filter(letter => /[\p{L}\p{N}]/u.test(letter));
  return new Set(letters.slice(1).map((letter, i) => letters[i] + letter));
}
