// The field for the question. Its button asks, or stops what is being answered.

import {node} from './dom.js';

export class Composer {
  element = node('form', 'ask');
  #field = node('textarea');
  #button = node('button', 'main');
  #answering = false;
  #t;

  constructor(t, {ask, stop}) {
    this.#t = t;
    const label = this.element.appendChild(node('label', '', t('question')));
    label.htmlFor = 'question';
    Object.assign(this.#field, {id: 'question', maxLength: 500, rows: 2, placeholder: t('placeholder')});
    this.element.append(label);
    const row = this.element.appendChild(node('div', 'row'));
    row.append(this.#field, this.#button);
    this.answering(false);
    this.#field.addEventListener('keydown', event => {
      // While Chinese is being typed, Enter chooses a word.
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
      event.preventDefault();
      ask(this.#field.value);
    });
    this.element.addEventListener('submit', event => {
      event.preventDefault();
      if (this.#answering) stop();
      else ask(this.#field.value);
    });
  }

  answering(yes) {
    this.#answering = yes;
    this.#button.textContent = this.#t(yes ? 'stop' : 'ask');
  }

  clear() {
    this.#field.value = '';
  }

  // A question that was not taken, to be put right.
  keep(question) {
    if (!this.#field.value) this.#field.value = question;
  }

  focus() {
    this.#field.focus({preventScroll: true});
  }

  // Where whatever was pressed is gone or means something else now. To a finger the field would open a keyboard over the answer.
  takeFocus() {
    if (!matchMedia('(pointer: coarse)').matches) this.focus();
  }

  // Its button would ask the next time where it has stopped the last.
  get buttonHasFocus() {
    return this.#button.matches(':focus');
  }
}
