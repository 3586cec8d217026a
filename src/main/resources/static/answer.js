// One question with its answer, as it grows. Everything from the server goes in as text, never as markup.

export function answerView(question) {
  const element = node('article', 'answer');
  const heading = element.appendChild(node('h2', '', question));
  const progress = element.appendChild(node('p', 'progress', '正在回答……'));
  const sentences = element.appendChild(node('div', 'sentences'));
  const sources = new Map();
  const cited = new Map();
  let question_id;
  let ended = false;

  return {
    element,
    accepted(data) {
      question_id = data.question;
      heading.textContent = data.text;
    },
    progress(data) {
      progress.textContent = data.step + '……';
    },
    sources(data) {
      for (const source of data.sources) sources.set(source.mark, source);
    },
    sentence(data) {
      const line = sentences.appendChild(node('p'));
      line.append(node('span', '', data.text));
      for (const mark of data.citations) {
        const link = line.appendChild(node('a', 'mark', `[${mark}]`));
        link.href = `#source-${question_id}-${mark}`;
        cited.set(mark, [...(cited.get(mark) ?? []), data.text]);
      }
    },
    outcome(data) {
      ended = true;
      progress.remove();
      if (data.standing) heading.append(' ', node('span', 'standing', data.standing));
      if (data.note) element.append(node('p', 'note', data.note));
      if (data.choices) element.append(offers('choices', '', data.choices));
      if (cited.size) element.append(sourceList(question_id, sources, cited));
      if (data.followUps) element.append(offers('examples', '还可以问：', data.followUps));
      if (data.contact) element.append(node('p', 'contact', data.contact));
      element.append(node('p', 'label', `截至 ${data.asOf} · ${data.label}`));
    },
    interrupted() {
      if (ended) return;
      progress.textContent = '连接中断了。';
      if (question_id) {
        const link = progress.appendChild(node('a', '', '查看回答'));
        link.href = '/questions/' + question_id;
      } else {
        progress.append('请检查网络后再提问。');
      }
    },
  };
}

// Questions to press; the page asks what is pressed.
function offers(kind, title, questions) {
  const form = node('form', kind);
  if (title) form.append(node('span', '', title));
  for (const question of questions) {
    const button = form.appendChild(node('button', '', question));
    button.value = question;
  }
  return form;
}

function sourceList(question_id, sources, cited) {
  const section = node('section', 'sources');
  section.append(node('h3', '', '依据'));
  for (const [mark, quotes] of [...cited].sort((a, b) => a[0] - b[0])) {
    section.append(sourceView(question_id, sources.get(mark), quotes));
  }
  return section;
}

function sourceView(question_id, source, quotes) {
  const details = node('details');
  details.id = `source-${question_id}-${source.mark}`;
  details.open = true;
  const summary = details.appendChild(node('summary'));
  summary.append(node('span', 'mark', `[${source.mark}]`), ` 《${source.title}》 ${source.number ?? ''}`);
  const facts = details.appendChild(node('p', 'facts'));
  for (const fact of [source.issuer, source.issuedOn, '适用：' + source.region, source.validity, source.kind]) {
    if (fact) facts.append(node('span', '', fact));
  }
  for (const warning of [source.caution, source.ending]) {
    if (warning) facts.append(node('strong', '', warning));
  }
  details.append(node('p', 'path', source.headings.join(' › ')), clause(source.text, quotes));
  const origin = details.appendChild(node('p', 'facts'));
  origin.append(node('span', '', '来源：' + source.source));
  if (source.sourceUrl) {
    const link = origin.appendChild(node('a', '', '查看公开页面'));
    link.href = source.sourceUrl;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  return details;
}

// The clause, with the sentences that the answer took from it marked.
function clause(text, quotes) {
  const quote = node('blockquote');
  let from = 0;
  for (const [start, end] of ranges(text, quotes)) {
    quote.append(text.slice(from, start), node('mark', '', text.slice(start, end)));
    from = end;
  }
  quote.append(text.slice(from));
  return quote;
}

function ranges(text, quotes) {
  return quotes
    .map(quote => [text.indexOf(quote), text.indexOf(quote) + quote.length])
    .filter(([start]) => start >= 0)
    .sort((a, b) => a[0] - b[0])
    .filter(([start], i, all) => i === 0 || start >= all[i - 1][1]);
}

function node(name, className = '', text = '') {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}
