// The conversations that this device remembers.

import {node, press} from './dom.js';

export function historyList(past, t, {open, forget}) {
  const box = node('div');
  box.append(node('h3', '', t('historyTitle')), node('p', 'facts', t('historyNote')));
  const all = past.all();
  if (!all.length) {
    box.append(node('p', '', t('historyEmpty')));
    return box;
  }
  const list = box.appendChild(node('ul', 'past'));
  for (const {id, title, at} of all) {
    const entry = press(title, () => open(id));
    const when = entry.appendChild(node('time', '', new Date(at).toLocaleString(t.language, {dateStyle: 'medium', timeStyle: 'short'})));
    when.dateTime = new Date(at).toISOString();
    list.appendChild(node('li')).append(entry);
  }
  box.append(node('p'), press(t('historyForget'), forget));
  return box;
}
