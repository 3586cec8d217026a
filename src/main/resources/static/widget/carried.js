// What was asked before and the next answer goes by: shown above the field, and each can be left out.

import {node, press} from './dom.js';

// As many as the service looks back at.
const LOOKED_BACK_AT = 12;

export class Carried {
  element = node('div', 'carried');
  #t;
  #onLeft;
  #left = new Set();

  constructor(t, onLeft) {
    this.#t = t;
    this.#onLeft = onLeft;
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', t('carried'));
    this.begin();
  }

  begin() {
    this.#left.clear();
    this.show([]);
  }

  get left() {
    return this.#left.size ? [...this.#left] : undefined;
  }

  // Newest first: of many, the nearest are in sight.
  show(views) {
    const used = views.filter(view => view.outcome && !view.outcome.outcome.startsWith('guarded_'));
    const chips = used.slice(-LOOKED_BACK_AT).filter(view => !this.#left.has(view.question)).reverse().map(view => this.#chip(view, views));
    const held = this.element.querySelector(':focus')?.dataset.question;
    this.element.hidden = !chips.length;
    this.element.replaceChildren(node('span', '', this.#t('carried')), ...chips);
    if (held) this.#keepFocus(held, chips);
  }

  // The same chip is another button now.
  #keepFocus(question, chips) {
    const same = chips.find(chip => chip.dataset.question === question);
    if (same) same.focus({preventScroll: true});
    else this.#onLeft();
  }

  #chip(view, views) {
    const chip = press('', () => {
      this.#left.add(view.question);
      this.show(views);
      this.#onLeft();
    });
    chip.dataset.question = view.question;
    const cross = node('span', '', '×');
    cross.setAttribute('aria-hidden', 'true');
    chip.append(node('span', 'said', view.text), cross);
    chip.setAttribute('aria-label', this.#t('leaveOut', {question: view.text}));
    chip.title = this.#t('leaveOut', {question: view.text});
    return chip;
  }
}
