// An answer as text, with its sources and the label that it may not lose.

export function written(view, t) {
  const lines = [view.text, ''];
  for (const {text, citations} of view.sentences) {
    const marks = citations.map(mark => `[${mark}]`).join('');
    lines.push(text.replace(/[。！？!?]*$/, end => marks + end));
  }
  if (view.outcome.note) lines.push(view.outcome.note);
  if (view.cited.size) lines.push('', t('sources'));
  for (const mark of [...view.cited.keys()].sort((a, b) => a - b)) {
    const {title, number, validity, caution, ending, headings, sourceUrl} = view.sources.get(mark);
    const standing = [validity, caution, ending].filter(Boolean).join('，');
    lines.push(`[${mark}] 《${title}》${number ?? ''} ${headings.join(' › ')} ${standing}`, ...(sourceUrl ? [sourceUrl] : []));
  }
  lines.push('', `${t('asOf', {day: view.outcome.asOf})} · ${view.outcome.label}`);
  return lines.join('\n');
}

// Without TLS, as on many an intranet, there is no clipboard but the old one.
export async function copy(text, place) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = place.appendChild(document.createElement('textarea'));
    area.value = text;
    area.select();
    const done = document.execCommand('copy');
    area.remove();
    return done;
  }
}
