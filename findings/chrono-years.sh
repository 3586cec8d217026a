#!/usr/bin/env bash
# chrono-node 2.10.3, chrono.zh: 明年3月15日 is in this year, 去年12月31日 has not come yet, 9月底前 is today's day.
#
# One would guess: next year's March is in 2026; or 明年 is unknown and nothing is found, as with 明年 alone. 15日前 behind
# a month is its fifteenth.
# What happens: the pattern for a date begins at 年 without a year before it, so 年3月15日 is found and 明, 去, 前, 后 and 次
# are left outside: all are this year. A bare 15日前 is fifteen days ago, so 本月15日前 is in August. A month without a day
# has the day of today: 2025年9月底前 is 10 September.
# Why it matters: "applications until 15 March of next year" is half a year past, for a policy that has just come out;
# the rule that ended last year is open until December.
# Seen, on 10 September 2025: 明年3月15日 2025-03-15, 去年12月31日 2025-12-31, 本月15日前 2025-08-26, 2025年9月底前 2025-09-10
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > package.json <<'JSON'
{"private": true, "type": "module", "dependencies": {"chrono-node": "2.10.3"}}
JSON

cat > seen.js <<'JS'
import * as chrono from 'chrono-node';

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

const today = new Date(2025, 8, 10, 12);

const day = (result) => result.start.date().toLocaleDateString('sv');
const read = (text) => chrono.zh.hans.parse(text, today).map((one) => `${one.text}=${day(one)}`).join(' ');

same('2026年3月15日', '2026年3月15日=2026-03-15', read('2026年3月15日'));
same('二〇二六年三月十五日', '二〇二六年三月十五日=2026-03-15', read('二〇二六年三月十五日'));
same('9月15日前', '9月15日=2025-09-15', read('9月15日前'));
same('明年', '', read('明年'));
see('明年3月15日', '2026-03-15, or nothing', '年3月15日=2025-03-15', read('明年3月15日'));
see('次年3月31日前', '2026-03-31, or nothing', '年3月31日=2025-03-31', read('次年3月31日前'));
see('去年12月31日', '2024-12-31, or nothing', '年12月31日=2025-12-31', read('去年12月31日'));
see('本月15日前', '2025-09-15, or nothing', '15日前=2025-08-26', read('本月15日前'));
see('下个月15日前', '2025-10-15, or nothing', '15日前=2025-08-26', read('下个月15日前'));
see('2025年9月底前', '2025-09-30, or 2025-09-01', '2025年9月=2025-09-10', read('2025年9月底前'));
end();
JS

npm install --no-audit --no-fund --silent > npm.log 2>&1 || { cat npm.log; exit 2; }
echo "With $(npm ls --depth=0 --parseable --long | sed -n 's/.*:\(.*@[0-9].*\)/\1/p' | tr '\n' ' ')"
node seen.js 2> node.log || { rc=$?; tail -20 node.log; exit $rc; }
