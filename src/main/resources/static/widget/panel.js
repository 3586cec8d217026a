// The window of the widget: its bar, the conversation, the field, and what is shown beside.

import {node, press} from './dom.js';
import {Beside} from './beside.js';
import {Composer} from './composer.js';
import {Conversation} from './conversation.js';
import {historyList} from './history.js';
import {Refused} from './service.js';

export class Panel {
  element = node('section', 'panel');
  #t;
  #on;
  #past;
  #talk = node('div', 'talk');
  #problem = node('p', 'problem');
  #beside;
  #composer;
  #conversation;
  #wanted;

  // on: close() or undefined, large(), asked(question), room() in pixels
  constructor(t, past, on) {
    this.#t = t;
    this.#on = on;
    this.#past = past;
    this.element.setAttribute('aria-label', `${t('name')} ${t('subtitle')}`);
    this.#beside = new Beside(this.element, t);
    this.#problem.setAttribute('role', 'alert');
    const body = node('div', 'body');
    body.append(this.#talk, this.#beside.element);
    this.element.append(this.#bar(), body);
    this.element.addEventListener('keydown', event => {
      if (event.key === 'Escape') this.#on.close?.();
    });
  }

  #bar() {
    const t = this.#t;
    const bar = node('div', 'bar');
    const tools = node('div', 'tools');
    const past = press(t('history'), () => this.#history(past));
    const large = press(t('large'), () => large.setAttribute('aria-pressed', String(this.#on.large())));
    large.setAttribute('aria-pressed', String(this.#on.isLarge()));
    tools.append(press(t('newConversation'), () => this.#begin()), past, large);
    if (this.#on.print) tools.append(press(t('print'), this.#on.print));
    if (this.#on.close) tools.append(press(t('close'), this.#on.close));
    bar.append(node('span', 'name', t('name')), node('span', 'subtitle', t('subtitle')), tools);
    return bar;
  }

  // Once the service has let the visitor in.
  async enter(service, entered, {question, resume}) {
    const {sent} = this.#past;
    this.#conversation = new Conversation(service, this.#past, entered, this.#t, {
      answering: yes => this.#answering(yes),
      asking: () => this.#composer.takeFocus(),
      problem: (text, keep) => this.#tell(text, keep),
      beside: (title, content, opener) => this.#beside.open(title, content, opener, this.#on.room()),
      asked: id => this.#asked(id),
      leftOut: () => this.#composer.focus(),
    });
    this.#composer = new Composer(this.#t, {
      ask: text => this.#ask(text),
      stop: () => this.#stop(),
    });
    this.#composer.element.prepend(this.#conversation.carried);
    const constant = node('p', 'constant', [this.#t('label'), entered.disclosure].filter(Boolean).join(' · '));
    this.#talk.replaceChildren(this.#conversation.element, this.#problem, this.#composer.element, constant);
    if (this.#wanted) await this.#show(this.#wanted);
    else if (question) await this.#show(conversation => conversation.loadAnswer(question));
    else if (resume) await this.#show(conversation => conversation.load(resume), () => {});
    this.#sendAgain(sent);
  }

  #sendAgain(sent) {
    if (!sent) return;
    if (sent.fresh) this.#show(conversation => conversation.sendAgain(sent));
    else this.#composer.keep(sent.question);
  }

  // What the visitor wants to see, at once or as soon as the service has let them in.
  #want(load) {
    this.#wanted = load;
    return this.#conversation && this.#show(load);
  }

  async #show(load, refused = reason => this.#tell(reason)) {
    try {
      await load(this.#conversation);
    } catch (failure) {
      if (!(failure instanceof Refused)) return this.#tell(this.#t('failed'));
      this.#past.leave();
      refused(failure.message);
    }
  }

  refuse(reason, again) {
    const told = node('p', 'problem', this.#t('unavailable', {reason}));
    told.setAttribute('role', 'alert');
    const log = node('div', 'log');
    log.append(told, press(this.#t('tryAgain'), again));
    this.#talk.replaceChildren(log);
  }

  // Whoever looks at something beside stays there.
  focus() {
    if (this.#beside.element.hidden) this.#composer?.focus();
  }

  leave() {
    this.#conversation?.leave();
  }

  resume() {
    this.#conversation?.resume();
  }

  // An answer that ends leaves the focus where it is, unless that means something else now.
  #answering(yes) {
    const pressed = this.#composer.buttonHasFocus;
    this.#composer.answering(yes);
    if (pressed && !yes) this.#composer.takeFocus();
  }

  #stop() {
    this.#composer.takeFocus();
    this.#conversation.stop();
  }

  #ask(text) {
    if (!text.trim()) this.#composer.focus();
    this.#conversation.ask(text);
  }

  #asked(id) {
    this.#composer.clear();
    this.#on.asked?.(id);
  }

  #tell(text, keep) {
    this.#problem.textContent = text;
    if (keep) this.#composer.keep(keep);
  }

  #begin() {
    this.#beside.close();
    this.#want(conversation => conversation.begin());
    this.#on.begun?.();
    this.focus();
  }

  #history(opener) {
    const list = historyList(this.#past, this.#t, {
      open: async id => {
        this.#beside.close();
        await this.#want(conversation => conversation.load(id));
        this.focus();
      },
      forget: () => {
        this.#past.forget();
        this.#history(opener);
      },
    });
    this.#beside.open(this.#t('history'), [list], opener, this.#on.room());
  }
}
