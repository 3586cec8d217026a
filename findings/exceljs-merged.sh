#!/usr/bin/env bash
# ExcelJS 4.4.0 (npm): a merged amount stands in every cell it covers, so the sum of the column has it three times.
#
# One would guess: the value of B2:B4 stands in B2 and B3 and B4 are empty, as in the file and for
# POI and openpyxl.
# What happens: eachRow, getCell and getColumn().values give 300 for each of the three rows; the file has it once;
# nothing but cell.isMerged and cell.master tells. (The manual speaks of it where cells are merged, not where read.)
# Why it matters: budgets are merged over the projects that share them. Read row by row, 300 and 50 are 950; written to
# another sheet or a database, each project has the whole amount.
# Remedy: count a cell only if cell.master === cell.
# Seen: 300 300 300 50, sum 950; by masters 350; the file has 300 once
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > package.json <<'JSON'
{"private": true, "type": "module", "dependencies": {"exceljs": "4.4.0"}}
JSON

cat > seen.js <<'JS'
import ExcelJS from 'exceljs';
import JSZip from 'jszip';

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

const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet('预算');
sheet.addRows([['项目', '万元'], ['甲', 300], ['乙'], ['丙'], ['丁', 50]]);
sheet.mergeCells('B2:B4');
const file = await book.xlsx.writeBuffer();

const read = new ExcelJS.Workbook();
await read.xlsx.load(file);
const rows = [];
const masters = [];
read.worksheets[0].eachRow((row, at) => {
  if (at === 1) return;
  const cell = row.getCell(2);
  rows.push(cell.value);
  if (cell.master === cell) masters.push(cell.value);
});
const sum = (values) => values.reduce((total, value) => total + (value ?? 0), 0);

const inside = await (await JSZip.loadAsync(file)).file('xl/worksheets/sheet1.xml').async('string');
same('300 in the file, times', 1, inside.split('<v>300</v>').length - 1);
see('ExcelJS, the column', '300   50', '300 300 300 50', rows.map((value) => value ?? '').join(' '));
see('its sum', 350, 950, sum(rows));
see('getColumn(2).values', '万元 300   50', '万元 300 300 300 50', read.worksheets[0].getColumn(2).values.slice(1).join(' '));
same('cells that are their own master', 350, sum(masters));
end();
JS

npm install --no-audit --no-fund --silent > npm.log 2>&1 || { cat npm.log; exit 2; }
echo "With $(npm ls --depth=0 --parseable --long | sed -n 's/.*:\(.*@[0-9].*\)/\1/p' | tr '\n' ' ')"
node seen.js 2> node.log || { rc=$?; tail -20 node.log; exit $rc; }
