#!/usr/bin/env bash
# docx-preview 0.4.1, mammoth 1.13.0 (npm): a sum kept as a simple field is nothing, moved clauses and hyphens go.
#
# One would guess: what Word shows is there, formatted or not: a field has its last result, as it has in the form with
# fldChar, which both read; a tracked change is shown as if accepted (mammoth's way, docx-preview's without
# renderChanges): a moved clause stands where it was moved to; a hyphen is a hyphen.
# What happens: <w:fldSimple>, the short form of a field, is passed over with the result in it, by both. docx-preview
# shows a moved clause neither at its old nor at its new place, though it does show inserted ones; makes the hyphen that
# does not break a <wbr>, which is nothing; and leaves out customXml blocks. mammoth has all these, but lets a
# row that begins further right (gridBefore) begin at the left. Runs with a direction of their own (bdo) are left out
# by both.
# Why it matters: 共900万元 is 共万元 on the page and in the index, GB/T33190 is another standard than GB/T-33190 to a
# search, the moved clause is not missed by anybody, and the amount of 2024 stands under the firm's name.
# Remedy: count the w:t of the file and those that arrived; turn fldSimple into its runs before.
# Seen: 共万元; 移 without 新处; GB/T33190 (docx-preview); 300 | 500 for an empty cell, 300, 500 (mammoth)
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > package.json <<'JSON'
{"private": true, "type": "module", "dependencies": {"docx-preview": "0.4.1", "jsdom": "26.1.0", "jszip": "3.10.1", "mammoth": "1.13.0"}}
JSON

cat > seen.js <<'JS'
import {JSDOM} from 'jsdom';
import JSZip from 'jszip';
import mammoth from 'mammoth';

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

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const tracked = 'w:author="a" w:date="2025-09-01T00:00:00Z"';
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const mark = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const sum = '<w:r><w:instrText> =SUM(ABOVE) </w:instrText></w:r>';
const cell = (text) => `<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr><w:p>${run(text)}</w:p></w:tc>`;
const column = '<w:gridCol w:w="1000"/>';

async function file(body) {
  const zip = new JSZip();
  zip.file('[Content_Types].xml', `${declaration}<Types xmlns="${packages}/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Override PartName="/word/document.xml"
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`);
  zip.file('_rels/.rels', `${declaration}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1"
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    Target="word/document.xml"/></Relationships>`);
  zip.file('word/document.xml',
    `${declaration}<w:document xmlns:w="${word}"><w:body>${body}<w:sectPr/></w:body></w:document>`);
  return zip.generateAsync({type: 'nodebuffer'});
}

const {window} = new JSDOM('');
for (const name of ['window', 'document', 'DOMParser', 'Node', 'XMLSerializer']) {
  globalThis[name] = window[name];
}
const {renderAsync} = await import('docx-preview');

async function seen(body) {
  const buffer = await file(body);
  const place = window.document.createElement('div');
  await renderAsync(new Uint8Array(buffer), place, null, {});
  const page = window.document.createElement('div');
  page.innerHTML = (await mammoth.convertToHtml({buffer})).value;
  const read = (root, names) => [...root.querySelectorAll(names)].map((part) => part.textContent).join(' | ');
  const names = body.includes('<w:tbl>') ? 'tr:last-child td' : 'p';
  return {preview: read(place.querySelector('article'), names), mammoth: read(page, names)};
}

async function both(what, body, guessed, preview, its) {
  const read = await seen(body);
  see(`${preview === guessed ? '(holds as guessed) ' : ''}docx-preview, ${what}`, guessed, preview, read.preview);
  see(`${its === guessed ? '(holds as guessed) ' : ''}mammoth, ${what}`, guessed, its, read.mammoth);
}

const paragraph = (content) => `<w:p>${content}</w:p>`;
await both('a field in its long form',
  paragraph(run('共') + mark('begin') + sum + mark('separate') + run('900') + mark('end') + run('万元')),
  '共900万元', '共900万元', '共900万元');
await both('a field in its short form',
  paragraph(`${run('共')}<w:fldSimple w:instr=" =SUM(ABOVE) ">${run('900')}</w:fldSimple>${run('万元')}`),
  '共900万元', '共万元', '共万元');
await both('an inserted word',
  paragraph(`${run('补贴')}<w:ins w:id="1" ${tracked}>${run('20')}</w:ins>${run('万元')}`),
  '补贴20万元', '补贴20万元', '补贴20万元');
await both('a moved clause',
  paragraph(`${run('一、')}<w:moveFrom w:id="2" ${tracked}>${run('核减')}</w:moveFrom>`)
    + paragraph(`${run('二、')}<w:moveTo w:id="3" ${tracked}>${run('核减')}</w:moveTo>`),
  '一、 | 二、核减', '一、 | 二、', '一、 | 二、核减');
await both('a hyphen that does not break',
  paragraph(`${run('GB/T')}<w:r><w:noBreakHyphen/></w:r>${run('33190')}`),
  'GB/T\u201133190', 'GB/T33190', 'GB/T\u201133190');
await both('a customXml block',
  paragraph(`${run('最高')}<w:customXml w:element="amount">${run('500')}</w:customXml>${run('万元')}`),
  '最高500万元', '最高万元', '最高500万元');
await both('a run with its own direction',
  paragraph(`${run('最高')}<w:bdo w:val="ltr">${run('500')}</w:bdo>${run('万元')}`),
  '最高500万元', '最高万元', '最高万元');
await both('a row that begins in the second column',
  `<w:tbl><w:tblPr/><w:tblGrid>${column}${column}${column}</w:tblGrid>
    <w:tr>${cell('企业')}${cell('2024')}${cell('2025')}</w:tr>
    <w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('300')}${cell('500')}</w:tr></w:tbl>`,
  ' | 300 | 500', ' | 300 | 500', '300 | 500');
end();
JS

npm install --no-audit --no-fund --silent > npm.log 2>&1 || { cat npm.log; exit 2; }
echo "With $(npm ls --depth=0 --parseable --long | sed -n 's/.*:\(.*@[0-9].*\)/\1/p' | tr '\n' ' ')"
node seen.js 2> node.log || { rc=$?; tail -20 node.log; exit $rc; }
