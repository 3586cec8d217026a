#!/usr/bin/env bash
# PostgreSQL (PGlite 0.5.17 from npm), to_number: '1,200' by '9999' is 120, '5-10万元' is 510, '12345' by '999' is 123.
#
# One would guess: what does not fit the pattern is refused, as to_date refuses 31 September, and as '1,200'::numeric
# is; or, since to_number(..., '9999') reads 300万元 as 300, that it stops at the first sign that is no digit: 1, 5, 10.
# What happens: every place of the pattern takes one character; one that is no digit is skipped, a place gone. The
# comma of 1,200 costs the last nought, the hyphen of a range joins both figures, digits beyond the pattern are
# dropped. With '9,999' the same figure is right, and 1,200,000 is 1200. PostgreSQL 15.18 does the same.
# Why it matters: amounts taken from a column of text are off by ten or a hundred, by the punctuation of each row; the
# sum is wrong, and every row has a figure.
# Seen: 1,200 '9999' 120; 5-10万元 '9999' 510; 3-5万 '999' 35; 10~20 '9999' 102; 12345 '999' 123; 1,200,000 '9,999' 1200
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > package.json <<'JSON'
{"private": true, "type": "module", "dependencies": {"@electric-sql/pglite": "0.5.17"}}
JSON

cat > seen.js <<'JS'
import {PGlite} from '@electric-sql/pglite';

let changed = 0;

function see(what, guessed, surprise, seen) {
  const still = seen === surprise;
  console.log(`${what}\n  guessed ${guessed}\n  seen    ${seen}${still ? '' : `   <-- changed: was ${surprise}`}`);
  changed += still ? 0 : 1;
}

function same(what, expected, seen) {
  see(`(holds as guessed) ${what}`, expected, expected, seen);
}

function end() {
  console.log(changed === 0 ? 'The surprise still holds.' : `${changed} changed.`);
  process.exit(changed === 0 ? 0 : 1);
}

const database = await PGlite.create();

async function read(text, pattern) {
  try {
    const {rows} = await database.query('select to_number($1::text, $2::text)::text as seen', [text, pattern]);
    return rows[0].seen;
  } catch {
    return 'refused';
  }
}

async function cast(text) {
  try {
    const {rows} = await database.query('select ($1::text)::numeric::text as seen', [text]);
    return rows[0].seen;
  } catch {
    return 'refused';
  }
}

console.log((await database.query('select version() as seen')).rows[0].seen.split(' on ')[0]);
same("'1,200'::numeric", 'refused', await cast('1,200'));
same('300万元 by 9999', '300', await read('300万元', '9999'));
same('1,200 by 9,999', '1200', await read('1,200', '9,999'));
same('1200 by 9,999', '1200', await read('1200', '9,999'));
see('1,200 by 9999', 'refused, 1200 or 1', '120', await read('1,200', '9999'));
see('5-10万元 by 9999', 'refused, or 5', '510', await read('5-10万元', '9999'));
see('3-5万 by 999', 'refused, or 3', '35', await read('3-5万', '999'));
see('10~20 by 9999', 'refused, or 10', '102', await read('10~20', '9999'));
see('12345 by 999', 'refused', '123', await read('12345', '999'));
see('1,200,000 by 9,999', 'refused', '1200', await read('1,200,000', '9,999'));
end();
JS

npm install --no-audit --no-fund --silent > npm.log 2>&1 || { cat npm.log; exit 2; }
echo "With $(npm ls --depth=0 --parseable --long | sed -n 's/.*:\(.*@[0-9].*\)/\1/p' | tr '\n' ' ')"
node seen.js 2> node.log || { rc=$?; tail -20 node.log; exit $rc; }
