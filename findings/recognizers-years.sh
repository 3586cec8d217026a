#!/usr/bin/env bash
# Microsoft Recognizers-Text 1.3.1 (npm), Chinese: 2024年至2026年 ends before 2026, 2025年下半年 is the whole year 2025.
#
# One would guess: ends are exclusive (2025年 ends at 2026-01-01), so 2024年至2026年 ends at 2027-01-01. A half year is a
# half year, since 第三季度 is a quarter; or at least the text 下半年 stays outside of what was recognised.
# What happens: the range of years ends where its last year begins. 上半年 and 下半年 belong to the text that was
# recognised, and the period is the whole year. 1月至6月 are two months. A range of days is the other way round: it ends
# on its last day. 30日内 is the 30th of a month, 30天内 a duration.
# Why it matters: a plan for 2024 to 2026 is no longer in force for the whole of its last year, and what applies from
# July is said to apply from January; nothing tells the half that was dropped.
# Seen: 2025年 01-01..2026-01-01; 2024年至2026年 2024-01-01..2026-01-01; 2025年下半年 2025-01-01..2026-01-01; 30日内 a date
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > package.json <<'JSON'
{"private": true, "type": "module", "dependencies": {"@microsoft/recognizers-text-suite": "1.3.1", "@microsoft/recognizers-text-date-time": "1.3.2"}}
JSON

cat > seen.js <<'JS'
import recognizers from '@microsoft/recognizers-text-suite';

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

const today = new Date(2025, 8, 10);

function read(text) {
  return recognizers
    .recognizeDateTime(text, recognizers.Culture.Chinese, 0, today)
    .map(({text: part, resolution}) => {
      const {type, value, start, end} = resolution.values.at(-1);
      return `${part}=${type === 'daterange' ? `${start}..${end}` : `${type} ${value}`}`;
    })
    .join(' ');
}

same('2025年', '2025年=2025-01-01..2026-01-01', read('2025年'));
same('2025年第三季度', '2025年第三季度=2025-07-01..2025-10-01', read('2025年第三季度'));
same('30天内', '30天=duration 2592000', read('30天内'));
see('2024年至2026年', 'ends at 2027-01-01', '2024年至2026年=2024-01-01..2026-01-01', read('2024年至2026年'));
see('2024-2026年', 'ends at 2027-01-01', '2024-2026年=2024-01-01..2026-01-01', read('2024-2026年'));
see('2025年上半年', 'ends at 2025-07-01', '2025年上半年=2025-01-01..2026-01-01', read('2025年上半年'));
see('2025年下半年', 'begins at 2025-07-01', '2025年下半年=2025-01-01..2026-01-01', read('2025年下半年'));
see('2025年1月1日至12月31日', 'ends at 2026-01-01, as 2025年 does', '2025年1月1日至12月31日=2025-01-01..2025-12-31',
  read('2025年1月1日至12月31日'));
see('2025年1月至6月', 'one range, to 2025-07-01',
  '2025年1月=2025-01-01..2025-02-01 6月=2026-06-01..2026-07-01', read('2025年1月至6月'));
see('30日内', '30日=duration 2592000', '30日=date 2025-09-30', read('30日内'));
end();
JS

npm install --no-audit --no-fund --silent > npm.log 2>&1 || { cat npm.log; exit 2; }
echo "With $(npm ls --depth=0 --parseable --long | sed -n 's/.*:\(.*@[0-9].*\)/\1/p' | tr '\n' ' ')"
node seen.js 2> node.log || { rc=$?; tail -20 node.log; exit $rc; }
