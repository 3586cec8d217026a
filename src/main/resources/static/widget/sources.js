// The policies that an answer rests on.

import {link, node} from './dom.js';
import {clause} from './clause.js';

export function sourceList(sources, cited, t) {
  const section = node('section', 'sources');
  section.append(node('h3', '', t('sources')));
  for (const [mark, quotes] of [...cited].sort((a, b) => a[0] - b[0])) {
    const source = sources.get(mark);
    const details = section.appendChild(node('details'));
    const summary = details.appendChild(node('summary'));
    summary.append(node('span', 'mark', String(mark)), ` 《${source.title}》 ${source.number ?? ''}`);
    details.append(...sourceParts(source, quotes, t));
  }
  return section;
}

export function sourceParts(source, quotes, t) {
  const facts = node('p', 'facts');
  for (const fact of [source.issuer, source.issuedOn, t('region', source), source.validity, source.kind]) {
    if (fact) facts.append(node('span', '', fact));
  }
  for (const warning of [source.caution, source.ending]) {
    if (warning) facts.append(node('strong', '', warning));
  }
  const origin = node('p', 'facts');
  origin.append(node('span', '', t('from', source)));
  if (source.sourceUrl) origin.append(link(t('original'), source.sourceUrl));
  return [facts, node('p', 'path', source.headings.join(' › ')), clause(source.text, quotes, t), origin];
}
