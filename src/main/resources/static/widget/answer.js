// One question with its answer, as it grows.

import {callable, node, press} from './dom.js';
import {sourceList} from './sources.js';

export class AnswerView {
  element = node('article', 'answer');
  question;
  outcome;
  // What the visitor said of it before, if anything.
  helpful;
  // The last event that was shown, and how to connect for the rest.
  last;
  connect;
  sources = new Map();
  sentences = [];
  #heading;
  #progress;
  #standing;
  #sentences;
  #note;
  #t;
  #on;

  // on: ask(question), source(view, mark, sentence, button), actions(view) for what stands below an ended answer.
  constructor(text, t, on) {
    this.#t = t;
    this.#on = on;
    this.#heading = this.element.appendChild(node('h2', '', text));
    this.#standing = this.element.appendChild(node('div'));
    const spoken = this.element.appendChild(node('div', 'spoken'));
    spoken.setAttribute('aria-live', 'polite');
    this.#sentences = spoken.appendChild(node('div', 'sentences'));
    this.#note = spoken.appendChild(node('div'));
    this.#progress = this.element.appendChild(node('p', 'progress', t('answering')));
  }

  get text() {
    return this.#heading.textContent;
  }

  show(name, data, id) {
    this.last = id;
    this[`_${name}`]?.(data);
  }

  // Whether the service is being waited for, and what it said, if it was reached.
  waiting(yes, reason) {
    if (yes) this.#progress.textContent = reason ? this.#t('trying', {reason}) : this.#t('offline');
  }

  _accepted(data) {
    this.question = data.question;
    this.#heading.textContent = data.text;
  }

  _progress(data) {
    this.#progress.textContent = this.#t('step', data);
  }

  _sources(data) {
    for (const source of data.sources) this.sources.set(source.mark, source);
  }

  _sentence(data) {
    this.#progress.textContent = this.#t('answering');
    this.sentences.push(data);
    const line = node('p');
    // A mark never begins a line by itself.
    const tail = node('span', 'tail', data.text.slice(-1));
    for (const mark of data.citations) tail.append(this.#citation(mark, data.text));
    line.append(data.text.slice(0, -1), tail);
    this.#sentences.append(line);
  }

  #citation(mark, sentence) {
    const button = press(String(mark), () => this.#on.source(this, mark, sentence, button), 'mark');
    button.setAttribute('aria-label', this.#t('source', {mark}));
    return button;
  }

  _outcome(data) {
    this.outcome = data;
    this.#progress.remove();
    if (data.standing) {
      const standing = this.#standing.appendChild(node('span', 'standing', data.standing));
      standing.dataset.standing = data.standing;
    }
    if (data.note) this.#note.appendChild(node('p', 'note')).append(...callable(data.note));
    if (data.choices) this.element.append(this.#offers('choices', this.#t('choose'), data.choices));
    if (this.cited.size) this.element.append(sourceList(this.sources, this.cited, this.#t));
    if (data.followUps) this.element.append(this.#offers('examples', this.#t('followUps'), data.followUps));
    if (data.contact && !data.note?.includes(data.contact)) this.element.appendChild(node('p', 'contact')).append(...callable(data.contact));
    this.element.append(node('p', 'label', `${this.#t('asOf', {day: data.asOf})} · ${data.label}`));
    this.element.append(...this.#on.actions(this));
  }

  // Marks of the sources that were cited, each with the sentences that did.
  get cited() {
    const cited = new Map();
    for (const {text, citations} of this.sentences) {
      for (const mark of citations) cited.set(mark, [...(cited.get(mark) ?? []), text]);
    }
    return cited;
  }

  // What was offered would be taken as said to a later answer.
  closeOffers() {
    this.element.querySelectorAll('.choices, .examples').forEach(offers => offers.remove());
  }

  #offers(kind, title, questions) {
    const group = node('div', kind);
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', title);
    if (kind === 'examples') group.append(node('span', '', title));
    for (const question of questions) group.append(press(question, () => this.#on.ask(question)));
    return group;
  }
}
