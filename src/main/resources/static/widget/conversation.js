// Asks, follows and shows: one conversation of a visitor.

import {node, press, toggled} from './dom.js';
import {AnswerView} from './answer.js';
import {Carried} from './carried.js';
import {copy, written} from './copy.js';
import {feedback} from './feedback.js';
import {follow} from './stream.js';
import {handover, handoverOffer} from './handover.js';
import {Refused} from './service.js';
import {sourceParts} from './sources.js';

export class Conversation {
  element = node('div', 'log');
  #carried;
  #service;
  #past;
  #entered;
  #t;
  #on;
  #id;
  #loading;
  #views = [];
  #running;

  // on: asking(), answering(yes), problem(text), beside(title, content, opener), asked(question), leftOut()
  constructor(service, past, entered, t, on) {
    Object.assign(this.element, {tabIndex: 0});
    this.element.setAttribute('role', 'region');
    this.element.setAttribute('aria-label', t('subtitle'));
    this.#service = service;
    this.#past = past;
    this.#entered = entered;
    this.#t = t;
    this.#on = on;
    this.#carried = new Carried(t, on.leftOut);
    this.begin();
  }

  // What the next answer goes by, for the place above the field.
  get carried() {
    return this.#carried.element;
  }

  begin() {
    this.leave();
    this.#loading = undefined;
    this.#id = undefined;
    this.#views = [];
    this.#carried.begin();
    this.element.replaceChildren(...this.#welcome());
    this.#past.leave();
    this.#past.sent = undefined;
  }

  // Stops following; the answer goes on and will be there.
  leave() {
    if (!this.#running) return;
    this.#running.abort();
    this.#running = undefined;
    this.#on.answering(false);
  }

  // Follows what was left in the middle, from where it was left.
  resume() {
    const view = this.#views.at(-1);
    if (view && !view.outcome && !this.#running) this.#follow(view, () => {}, view.connect);
  }

  #welcome() {
    const greeting = node('p', 'greeting', this.#entered.greeting ?? this.#t('greeting'));
    const examples = node('div', 'examples');
    examples.append(node('span', '', this.#t('examples')));
    for (const question of this.#entered.questions) examples.append(press(question, () => this.ask(question)));
    return this.#entered.questions.length ? [greeting, examples] : [greeting];
  }

  async ask(question) {
    if (!question.trim()) return;
    this.#on.asking();
    await this.#loading?.catch(() => {});
    if (this.#running) return this.#on.problem(this.#t('pending'), question);
    this.#on.problem('');
    await this.#send({question, conversation: this.#id, key: randomId(), without: this.#carried.left});
  }

  // What was sent before a reload and not taken yet; taken after all, it is the same question by its key.
  async sendAgain({question, conversation, key, without}) {
    if (conversation !== this.#id) await (conversation ? this.load(conversation) : this.begin());
    // It had been taken, and is there already.
    if (this.#running) return;
    await this.#send({question, conversation, key, without});
  }

  async #send(body) {
    this.#past.sent = body;
    const view = this.#append(body.question);
    const inSight = this.#keptInSight(view);
    const events = {Accept: 'text/event-stream'};
    // The same request with the same key until it has been accepted: asked once, however often it is sent.
    await this.#follow(view, inSight, (id, last, signal) => id
      ? this.#service.call(`/api/questions/${id}/events`, {headers: {...events, 'Last-Event-ID': last}, signal})
      : this.#service.call('/api/questions', {method: 'POST', body, headers: events, signal}));
  }

  // What this device or the address of the page knows: shown again, and followed where it is not finished.
  load(id) {
    return this.#shown(this.#service.json(`/api/conversations/${id}`));
  }

  loadAnswer(question) {
    return this.#shown(this.#service.json(`/api/questions/${question}`).then(answer =>
      this.#past.knows(answer.conversation) ? this.#service.json(`/api/conversations/${answer.conversation}`) : [answer]));
  }

  // Of two on their way, the one wanted last is shown; a question waits for it.
  async #shown(loading) {
    this.#loading = loading;
    const answers = await loading.catch(failure => {
      if (this.#loading === loading) throw failure;
    });
    if (this.#loading !== loading) return;
    this.#replay(answers);
    const {conversation, question} = answers[0];
    if (this.#past.knows(conversation)) this.#past.note(conversation, question);
  }

  #replay(answers) {
    this.begin();
    this.element.replaceChildren();
    this.#id = answers[0].conversation;
    for (const answer of answers) {
      const view = this.#append(answer.question);
      if (answer.ended) this.#told(view, answer);
      else this.#resume(view, answer.id);
    }
    this.#carried.show(this.#views);
    this.#views.at(-1).element.scrollIntoView({block: 'start'});
  }

  #told(view, answer) {
    view.show('accepted', {question: answer.id, text: answer.question});
    view.show('sources', {sources: answer.sources});
    view.helpful = answer.helpful;
    answer.sentences.forEach(sentence => view.show('sentence', sentence));
    view.show('outcome', answer.ended);
  }

  #resume(view, id) {
    return this.#follow(view, () => {}, (question, last, signal) =>
      this.#service.call(`/api/questions/${id}/events`, {headers: {Accept: 'text/event-stream', ...(last !== undefined && {'Last-Event-ID': last})}, signal}));
  }

  // The question stays at the top while its answer grows, until the visitor scrolls.
  #keptInSight({element}) {
    const scrolled = new AbortController();
    for (const move of ['wheel', 'touchmove', 'keydown', 'pointerdown']) {
      addEventListener(move, () => scrolled.abort(), {signal: scrolled.signal, passive: true});
    }
    const keep = () => scrolled.signal.aborted || element.scrollIntoView({block: 'start'});
    keep();
    return keep;
  }

  async #follow(view, grown, connect) {
    const running = this.#running = new AbortController();
    view.connect = connect;
    this.#on.answering(true);
    try {
      await follow(connect, {
        question: view.question,
        last: view.last,
        signal: running.signal,
        waiting: (yes, reason) => view.waiting(yes, reason),
        show: (name, data, id) => {
          if (name === 'accepted') this.#accepted(data);
          if (name === 'outcome') this.#on.problem('');
          view.show(name, data, id);
          grown();
        },
      });
    } catch (failure) {
      if (!running.signal.aborted) this.#refused(view, failure);
    } finally {
      if (this.#running === running) {
        this.#running = undefined;
        this.#carried.show(this.#views);
        this.#on.answering(false);
      }
    }
  }

  #accepted({question, conversation, text}) {
    this.#id = conversation;
    this.#past.sent = undefined;
    this.#past.note(conversation, text);
    this.#on.asked(question);
  }

  #refused(view, failure) {
    this.#drop(view, failure instanceof Refused ? failure.message : this.#t('failed'));
    if (failure.status === 404) this.#id = undefined;
  }

  // Nobody has taken the question yet.
  #giveUp(view) {
    this.leave();
    this.#drop(view, this.#t('givenUp'));
    this.#carried.show(this.#views);
  }

  #drop(view, reason) {
    this.#past.sent = undefined;
    this.#views = this.#views.filter(other => other !== view);
    view.element.remove();
    this.#on.problem(reason, view.text);
  }

  async stop() {
    const view = this.#views.at(-1);
    if (!view || view.outcome) return;
    if (!view.question) return this.#giveUp(view);
    await this.#service.json(`/api/questions/${view.question}/stop`, {method: 'POST'}).catch(() => this.#on.problem(this.#t('failed')));
  }

  #append(question) {
    this.element.querySelector(':scope > .examples')?.remove();
    this.#views.at(-1)?.closeOffers();
    const view = new AnswerView(question, this.#t, {
      ask: next => this.ask(next),
      source: (of, mark, sentence, button) => this.#source(of, mark, sentence, button),
      actions: of => this.#actions(of),
    });
    this.#views.push(view);
    this.element.append(view.element);
    return view;
  }

  #source(view, mark, sentence, button) {
    const source = view.sources.get(mark);
    const said = node('p', 'said', sentence);
    said.prepend(node('span', 'facts', this.#t('cited')));
    const title = node('h3', '', `《${source.title}》 ${source.number ?? ''}`);
    this.#on.beside(this.#t('source', {mark}), [said, title, ...sourceParts(source, [sentence], this.#t)], button);
  }

  #actions(view) {
    if (view.outcome.forgotten) return [];
    const t = this.#t;
    const {buttons, place} = feedback(view, this.#service, t);
    const actions = node('div', 'actions');
    const copied = press(t('copy'), async () => {
      const done = await copy(written(view, t), actions);
      copied.textContent = t(done ? 'copied' : 'copyFailed');
    });
    const person = node('div');
    const toPerson = press(t('handover'), () => this.#handOver(view, toPerson, person));
    const declined = /^(unanswerable|guarded_unsupported|failed|stopped)/.test(view.outcome.outcome);
    if (/^(failed|stopped)/.test(view.outcome.outcome)) actions.append(press(t('again'), () => this.ask(view.text), 'main'));
    actions.append(copied, ...buttons, toPerson);
    return declined && !/^stopped/.test(view.outcome.outcome)
      ? [handoverOffer(view.outcome.contact, t, () => this.#handOver(view, toPerson, person)), actions, place, person]
      : [actions, place, person];
  }

  #handOver(view, button, place) {
    toggled(button, place, () =>
      handover({question: view.question, contact: view.outcome.contact}, this.#entered.notice, this.#service, this.#t));
  }
}

// Pages without TLS have no randomUUID.
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
