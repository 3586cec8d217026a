// A clause of a policy, with the words that an answer took from it marked.

import {node} from './dom.js';

export function clause(text, quotes) {
  const quote = node('blockquote');
  let from = 0;
  for (const [start, end] of ranges(text, quotes)) {
    quote.append(text.slice(from, start), node('mark', '', text.slice(start, end)));
    from = end;
  }
  quote.append(text.slice(from));
  return quote;
}

function ranges(text, quotes) {
  return quotes
    .map(quote => place(text, quote))
    .filter(range => range)
    .sort((a, b) => a[0] - b[0])
    .filter(([start], i, all) => i === 0 || start >= all[i - 1][1]);
}

// The very words, or the sentence that shares most with what was worded anew.
function place(text, quote) {
  const at = text.indexOf(quote);
  return at >= 0 ? [at, at + quote.length] : nearest(text, pairs(quote));
}

const ENOUGH = 0.3;

function nearest(text, wanted) {
  let best;
  let most = ENOUGH;
  for (const sentence of text.matchAll(/[^。；！？\n]+[。；！？]?/g)) {
    const found = pairs(sentence[0]);
    const shared = [...wanted].filter(pair => found.has(pair)).length / Math.max(1, wanted.size);
    if (shared > most) {
      most = shared;
      best = [sentence.index, sentence.index + sentence[0].length];
    }
  }
  return best;
}

function pairs(text) {
  const letters = [...text].filter(letter => /[\p{L}\p{N}]/u.test(letter));
  return new Set(letters.slice(1).map((letter, i) => letters[i] + letter));
}
