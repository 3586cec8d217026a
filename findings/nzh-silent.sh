#!/usr/bin/env bash
# Nzh 1.0.14, cn.decodeS: 两百五十 is 50, 两千 0, 三点五万 3.5, 二〇二五 225; toMoney cuts off the third decimal.
#
# One would guess: what it does not know is NaN or an error, since it is the library's other half that writes 二千 and
# 贰佰. 二〇二五 is 2025, as its own 二千零二十五 is. 1.999元 is rounded to 贰元.
# What happens: a number always comes out. A character it does not know counts for nothing: 两 before a unit is nought
# (两百五十 is 50), 廿五 is 5, the noughts of 二〇二五 are left out, behind a decimal point 万 is ignored; short forms go by
# their letters (五万三 is 50003). Formal numerals need decodeB; for ordinary ones that gives 0 in turn. toMoney cuts
# off: 1.999 is 壹元玖角玖分.
# Why it matters: 两 is how 200 and 2000 are said, in speech and in notices; a cap of 两百五十万 becomes half a million, and
# an amount in words that is compared with the one in figures is no error, only another amount.
# Seen: 两百五十 50, 两千 0, 贰佰 0 (decodeB 200), 廿五 5, 三点五万 3.5, 二〇二五 225, 五万三 50003; toMoney(1.999) 人民币壹元玖角玖分
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > package.json <<'JSON'
{"private": true, "type": "module", "dependencies": {"nzh": "1.0.14"}}
JSON

cat > seen.js <<'JS'
import Nzh from 'nzh';

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

const small = (text) => String(Nzh.cn.decodeS(text));
const formal = (text) => String(Nzh.cn.decodeB(text));

same('二千零二十五', '2025', small('二千零二十五'));
same('十二万三千', '123000', small('十二万三千'));
same('贰佰, formal', '200', formal('贰佰'));
see('两千', '2000, or NaN', '0', small('两千'));
see('两百五十', '250, or NaN', '50', small('两百五十'));
see('两百五十万', '2500000, or NaN', '500000', small('两百五十万'));
see('贰佰', '200, or NaN', '0', small('贰佰'));
see('二百, formal', '200, or NaN', '0', formal('二百'));
see('廿五', '25, or NaN', '5', small('廿五'));
see('三点五万', '35000, or NaN', '3.5', small('三点五万'));
see('二〇二五', '2025, or NaN', '225', small('二〇二五'));
see('五万三', '53000, or NaN', '50003', small('五万三'));
see('1.5万', '15000, or NaN', '0', small('1.5万'));
see('toMoney(1.999)', '人民币贰元整', '人民币壹元玖角玖分', Nzh.cn.toMoney(1.999));
end();
JS

npm install --no-audit --no-fund --silent > npm.log 2>&1 || { cat npm.log; exit 2; }
echo "With $(npm ls --depth=0 --parseable --long | sed -n 's/.*:\(.*@[0-9].*\)/\1/p' | tr '\n' ' ')"
node seen.js 2> node.log || { rc=$?; tail -20 node.log; exit $rc; }
