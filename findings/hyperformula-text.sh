#!/usr/bin/env bash
# HyperFormula 3.5.0 (npm): TEXT(0.15,"0%") is 0%, TEXT(0.15,"0.0%") 0.1%; ROUND(1.005,2) is 1.
#
# One would guess: an engine with Excel's functions gives what Excel gives, 15%, 15.0% and 1.01, or an error for formats
# that it does not know.
# What happens: a percent sign in a format is a character like any other: the rate is shown as a hundredth of itself,
# rounded on the way. Grouping is one too: 1234567 by "#,##0.00" is 1234567,##0.00, sections are printed as they are.
# ROUND multiplies and rounds in binary: 1.005, 10.075 and 8.325 go down (1.01, 10.08 and 8.33 by hand, and from POI
# 5.4.1).
# Why it matters: it calculates sheets in browsers and on servers. "按"&TEXT(B1,"0%")&"补贴" says 按0%补贴, or 1% for a half;
# and amounts are a cent short of those in the office's own sheet. Nothing is reported.
# Remedy: format outside of the sheet, or by a TEXT of one's own (a function plugin).
# Seen: 按0%补贴, 0.1%, 1%, 0.04%, 1234567,##0.00, -5;减0; ROUND 1, 10.07, 8.32; dates are right
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > package.json <<'JSON'
{"private": true, "type": "module", "dependencies": {"hyperformula": "3.5.0"}}
JSON

cat > seen.js <<'JS'
import {HyperFormula} from 'hyperformula';

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

const sheet = HyperFormula.buildFromArray([[null]], {licenseKey: 'gpl-v3'});

function value(formula) {
  const seen = sheet.calculateFormula(formula, 0);
  return String(seen.value ?? seen);
}

same('0.15*100', '15', value('=0.15*100'));
same('TEXT(1234.5,"0.00")', '1234.50', value('=TEXT(1234.5,"0.00")'));
same('TEXT(45901,"yyyy年m月d日")', '2025年9月1日', value('=TEXT(45901,"yyyy年m月d日")'));
see('"按"&TEXT(0.15,"0%")&"补贴"', '按15%补贴', '按0%补贴', value('="按"&TEXT(0.15,"0%")&"补贴"'));
see('TEXT(0.15,"0.0%")', '15.0%', '0.1%', value('=TEXT(0.15,"0.0%")'));
see('TEXT(0.5,"0%")', '50%', '1%', value('=TEXT(0.5,"0%")'));
see('TEXT(0.0435,"0.00%")', '4.35%', '0.04%', value('=TEXT(0.0435,"0.00%")'));
see('TEXT(1234567,"#,##0.00")', '1,234,567.00', '1234567,##0.00', value('=TEXT(1234567,"#,##0.00")'));
see('TEXT(-5,"0;减0")', '减5', '-5;减0', value('=TEXT(-5,"0;减0")'));
see('ROUND(1.005,2)', '1.01', '1', value('=ROUND(1.005,2)'));
see('ROUND(10.075,2)', '10.08', '10.07', value('=ROUND(10.075,2)'));
see('ROUND(8.325,2)', '8.33', '8.32', value('=ROUND(8.325,2)'));
end();
JS

npm install --no-audit --no-fund --silent > npm.log 2>&1 || { cat npm.log; exit 2; }
echo "With $(npm ls --depth=0 --parseable --long | sed -n 's/.*:\(.*@[0-9].*\)/\1/p' | tr '\n' ' ')"
node seen.js 2> node.log || { rc=$?; tail -20 node.log; exit $rc; }
