#!/usr/bin/env bash
# fast-xml-parser 5.12.1 (npm): what stands in CDATA is a number or a truth value, if it looks like one.
#
# One would guess: CDATA is text, as it is said of every parser, and WeChat wraps what people write in it for that
# reason: <Content><![CDATA[0731]]></Content> is the text 0731. Numbers that a parser makes of its own are those that
# can be written back.
# What happens: CDATA goes through the same conversion as plain values: 0731 is 731, 2025.10 is 2025.1, 1e5 is 100000,
# 0x1F is 31, true is a Boolean, and +5 is 5. Blanks at both ends stay, unlike in plain text, and numbers of more
# figures than fit stay text, so the MsgId is right and tests with it pass. Text between elements is joined and
# moved behind them: 补贴<b>300</b>万元 has the text 补贴万元. parseTagValue: false gives all as it was written.
# Why it matters: people answer a menu with 1; content === '1' is false for ever, content.trim() fails for numbers only,
# document number 2025.10 is another than 2025.1, and area code 0731 is not found.
# Remedy: parseTagValue: false (and preserveOrder for mixed text).
# Seen: 731, 2025.1, 100000, 31, true, 5; with parseTagValue false all as written
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > package.json <<'JSON'
{"private": true, "type": "module", "dependencies": {"fast-xml-parser": "5.12.1"}}
JSON

cat > seen.js <<'JS'
import {XMLParser} from 'fast-xml-parser';

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

function content(written, options) {
  const message = `<xml><MsgId>23958374653826472</MsgId><Content><![CDATA[${written}]]></Content></xml>`;
  return JSON.stringify(new XMLParser(options).parse(message).xml.Content);
}

same('最高补贴多少', '"最高补贴多少"', content('最高补贴多少'));
same('1,200', '"1,200"', content('1,200'));
same('１', '"１"', content('１'));
same('430102199001011234', '"430102199001011234"', content('430102199001011234'));
same('5&lt;10', '"5&lt;10"', content('5&lt;10'));
const seen = {'1': '1', '0731': '731', '2025.10': '2025.1', '1e5': '100000', '0x1F': '31', '+5': '5', 'true': 'true'};
for (const [written, surprise] of Object.entries(seen)) {
  see(written, `"${written}"`, surprise, content(written));
  same(`${written}, parseTagValue: false`, `"${written}"`, content(written, {parseTagValue: false}));
}
see('补贴<b>300</b>万元，其中<b>100</b>万元', 'the text in its order', '{"b":[300,100],"#text":"补贴万元，其中万元"}',
  JSON.stringify(new XMLParser().parse('<p>补贴<b>300</b>万元，其中<b>100</b>万元</p>').p));
end();
JS

npm install --no-audit --no-fund --silent > npm.log 2>&1 || { cat npm.log; exit 2; }
echo "With $(npm ls --depth=0 --parseable --long | sed -n 's/.*:\(.*@[0-9].*\)/\1/p' | tr '\n' ' ')"
node seen.js 2> node.log || { rc=$?; tail -20 node.log; exit $rc; }
