#!/usr/bin/env bash
# chinese-days 1.5.7 and lunar-javascript 1.7.7 (npm): a year not yet announced has no holidays, 1 January is a workday.
#
# One would guess: the State Council announces each year's days off in the autumn before; asked about a later year, a
# library that counts workdays says that it does not know, or counts by law (1 January and 1 October are days off in
# every year), or counts less than well but says so.
# What happens: in a year without data every Monday to Friday is a workday: the workday after 31 December 2026 is 1
# January 2027, 1 October 2030 is one, and within one count a known year goes over into an unknown one without a sign.
# Years before the data (2003) alike. getDayDetail and getHoliday are no hint: "Friday", null, as on any workday;
# lunar-javascript makes 31 September a date that it counts on from. tyme4ts has null as well, but counts nothing.
# Why it matters: periods in workdays (within 20 workdays of acceptance) are counted in December into January and for
# Spring Festival: the deadline named is up to a week too early, every year anew, until the library is updated.
# Remedy: keep the years for which data are there beside it, and refuse or mark what reaches beyond them.
# Seen: 2026-12-31 + 1 is 2027-01-01 in both, 2030-09-10 + 20 is 2030-10-08; 2025-09-30 + 1 is 2025-10-09, right
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > package.json <<'JSON'
{"private": true, "type": "module", "dependencies": {"chinese-days": "1.5.7", "lunar-javascript": "1.7.7"}}
JSON

cat > seen.js <<'JS'
import days from 'chinese-days';
import lunar from 'lunar-javascript';

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

const {Solar, HolidayUtil} = lunar;

function later(day, count) {
  return Solar.fromYmd(...day.split('-').map(Number)).next(count, true).toYmd();
}

same('chinese-days, the workday after 30 September 2025', '2025-10-09', days.findWorkday(1, '2025-09-30'));
same('lunar-javascript, the same', '2025-10-09', later('2025-09-30', 1));
same('chinese-days, 20 workdays after 1 September 2025', '2025-09-28', days.findWorkday(20, '2025-09-01'));
same('chinese-days, 1 October 2026', 'false', String(days.isWorkday('2026-10-01')));
see('chinese-days, 1 October 2030', 'false, or an error', 'true', String(days.isWorkday('2030-10-01')));
see('chinese-days, 1 October 2003', 'false, or an error', 'true', String(days.isWorkday('2003-10-01')));
see('chinese-days, what 1 January 2027 is', 'New Year, or an error', '{"date":"2027-01-01","work":true,"name":"Friday"}',
  JSON.stringify(days.getDayDetail('2027-01-01')));
see('chinese-days, the workday after 31 December 2026', '2027-01-04, or an error', '2027-01-01',
  days.findWorkday(1, '2026-12-31'));
see('lunar-javascript, the same', '2027-01-04, or an error', '2027-01-01', later('2026-12-31', 1));
see('chinese-days, 20 workdays after 10 September 2030', 'later than 8 October, or an error', '2030-10-08',
  days.findWorkday(20, '2030-09-10'));
see('lunar-javascript, the same', 'later than 8 October, or an error', '2030-10-08', later('2030-09-10', 20));
see('lunar-javascript, 1 October 2030', 'an error', 'null', String(HolidayUtil.getHoliday('2030-10-01')));
see('lunar-javascript, 31 September 2025', 'an error', '2025-09-31', Solar.fromYmd(2025, 9, 31).toYmd());
see('lunar-javascript, the day after', 'an error, or 2025-10-01', '2025-10-02',
  Solar.fromYmd(2025, 9, 31).next(1).toYmd());
end();
JS

npm install --no-audit --no-fund --silent > npm.log 2>&1 || { cat npm.log; exit 2; }
echo "With $(npm ls --depth=0 --parseable --long | sed -n 's/.*:\(.*@[0-9].*\)/\1/p' | tr '\n' ' ')"
node seen.js 2> node.log || { rc=$?; tail -20 node.log; exit $rc; }
