// Draws the charts of the dashboard from the data that the page carries; a press on a day or a bar leads to the log.
// Tooltips are drawn, not written as HTML: the page allows no inline styles.

const colours = ['#0b559f', '#c46a1b', '#5b7f95', '#8a6fb0', '#9a3412', '#2f7d4f', '#7a7a7a', '#a8861d'];
const percent = value => value === null || value === undefined ? '–' : value + '%';

function option({kind, axis, series, percent: shares}) {
  const value = {type: 'value', minInterval: 1, splitLine: {lineStyle: {color: '#e4e9ee'}}, axisLabel: shares ? {formatter: '{value}%'} : {}};
  if (shares) value.max = 100;
  const names = {type: 'category', data: axis, axisTick: {show: false}};
  const rows = kind === 'rows';
  if (rows) names.inverse = true;
  return {
    color: colours,
    animation: false,
    textStyle: {fontFamily: getComputedStyle(document.body).fontFamily},
    grid: {left: 8, right: 16, top: series.length > 1 ? 36 : 12, bottom: 8, containLabel: true},
    legend: series.length > 1 ? {top: 0, left: 0, itemHeight: 10} : undefined,
    tooltip: {trigger: 'axis', renderMode: 'richText', valueFormatter: shares ? percent : undefined},
    xAxis: rows ? value : names,
    yAxis: rows ? names : value,
    series: series.map(({name, values}) => ({
      name, data: values, type: kind === 'line' ? 'line' : 'bar', stack: kind === 'bar' ? 'all' : undefined,
      connectNulls: true, symbolSize: 5, barMaxWidth: 28,
    })),
  };
}

window.addEventListener('load', () => {
  for (const element of document.querySelectorAll('[data-chart]')) {
    const data = JSON.parse(element.dataset.chart);
    const chart = window.echarts.init(element);
    chart.setOption(option(data));
    chart.getZr().on('click', event => {
      const at = chart.convertFromPixel({seriesIndex: 0}, [event.offsetX, event.offsetY]);
      const link = data.links[data.kind === 'rows' ? at[1] : at[0]];
      if (link) location.href = link;
    });
    new ResizeObserver(() => chart.resize()).observe(element);
  }
});
