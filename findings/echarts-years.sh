#!/usr/bin/env bash
# ECharts 5.3.1: bars for [2024, 6] on the years '2023' to '2025' are not there; a head of years is a row of amounts.
#
# One would guess: [2024, 6] is the bar of the year 2024, as ['2024', 6] is. In dataset.source the first row is the
# head if the chart has categories, whether its years are text or numbers. '1,000' is 1000 or an error.
# What happens: a number on a category axis is the position, so bar 2024 lies far outside and is not drawn, though the
# axis has all the years and the right height. A head with numbers in it is data: 年 becomes the first category, with
# bars of 2023 and 2024 beside those of 1 and 3. Of a pie, '1,000' falls out, and the rest shares 100%.
# Why it matters: JSON from a database has years as numbers. The chart is empty, or shows years as money, or shares of
# half the budget; none of it is logged.
# Seen: labels [2024, 6]: none, ['2024', 6]: 5 6 7; dataset: bars 2023 1 3 and 2024 2 4; pie of '1,000', 500, 500: 50%
# 50%
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > package.json <<'JSON'
{"private": true, "type": "module", "dependencies": {"echarts": "5.3.1"}}
JSON

cat > seen.js <<'JS'
import * as echarts from 'echarts';

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

// The labels of a chart: each says [...], so that those of the axes are told apart.
function labels(option) {
  const chart = echarts.init(null, null, {renderer: 'svg', ssr: true, width: 600, height: 400});
  chart.setOption({animation: false, ...option});
  return [...chart.renderToSVGString().matchAll(/<text[^>]*>\[([^<]*)\]<\/text>/g)].map((one) => one[1]).join(' ');
}

function bars(data, years = ['2023', '2024', '2025']) {
  return labels({
    xAxis: {type: 'category', data: years},
    yAxis: {},
    series: [{type: 'bar', label: {show: true, formatter: ({value}) => `[${value[1] ?? value}]`}, data}],
  });
}

function table(source) {
  const series = [1, 2].map((column) => ({
    type: 'bar',
    label: {show: true, formatter: ({value}) => `[${value[0]}:${value[column]}]`},
  }));
  return labels({dataset: {source}, xAxis: {type: 'category'}, yAxis: {}, series});
}

function pie(...values) {
  const data = values.map((value, i) => ({name: '甲乙丙'[i], value}));
  return labels({series: [{type: 'pie', label: {formatter: '[{b}:{d}%]'}, data}]});
}

same("['2024', 6]", '5 6 7', bars([['2023', 5], ['2024', 6], ['2025', 7]]));
see('[2024, 6]', '5 6 7', '', bars([[2023, 5], [2024, 6], [2025, 7]]));
same("head ['区', '2023', '2024']", '甲:1 乙:3 甲:2 乙:4', table([['区', '2023', '2024'], ['甲', 1, 2], ['乙', 3, 4]]));
see("head ['区', 2023, 2024]", '甲:1 乙:3 甲:2 乙:4', '区:2023 甲:1 乙:3 区:2024 甲:2 乙:4',
  table([['区', 2023, 2024], ['甲', 1, 2], ['乙', 3, 4]]));
same('pie of 1000, 500, 500', '甲:50% 乙:25% 丙:25%', pie(1000, 500, 500));
see("pie of '1,000', 500, 500", '甲:50% 乙:25% 丙:25%, or an error', '乙:50% 丙:50%', pie('1,000', 500, 500));
end();
JS

npm install --no-audit --no-fund --silent > npm.log 2>&1 || { cat npm.log; exit 2; }
echo "With $(npm ls --depth=0 --parseable --long | sed -n 's/.*:\(.*@[0-9].*\)/\1/p' | tr '\n' ' ')"
node seen.js 2> node.log || { rc=$?; tail -20 node.log; exit $rc; }
