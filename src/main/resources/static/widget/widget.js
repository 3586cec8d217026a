// <changce-chat site="…"> anywhere in a page, or <script type="module" src="…/widget.js" data-site="…"> for a button in its corner.
//   layout    none: a button and a window; inline: fills its place; page: flows with the page
//   lang      zh-CN or en; theme: light or dark, otherwise as the visitor's system
//   question  the id of an answer to show
// Each is a property as well (lang: language), whenever it is set: before this module is there, or after.
// Needs of a page's Content-Security-Policy: script-src and connect-src of this host, nothing else.

import {Memory, Past} from './memory.js';
import {Panel} from './panel.js';
import {Refused, Service} from './service.js';
import {node, press} from './dom.js';
import {textsIn} from './texts.js';
import theme from './theme.css' with {type: 'css'};
import answer from './answer.css' with {type: 'css'};
import chat from './chat.css' with {type: 'css'};

const HOST = new URL(import.meta.url).origin;
// Its browser cannot print.
const WECHAT = navigator.userAgent.includes('MicroMessenger');
const floating = new Set();
const PROPERTIES = ['site', 'layout', 'language', 'theme', 'question'];

class ChangceChat extends HTMLElement {
  #begun = false;
  #entering;
  #frame;
  #launcher;
  #opener;
  #memory;
  #panel;
  #past;
  #t;

  connectedCallback() {
    if (this.#begun) this.#panel.resume();
    else this.#begin();
    if (!this.layout) this.#takePlace();
  }

  // A move within the page comes back at once and goes on; what has left is no longer followed until it is back.
  disconnectedCallback() {
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#panel.leave();
      floating.delete(this);
    });
  }

  get layout() {
    return this.getAttribute('layout');
  }

  set layout(value) {
    this.#reflect('layout', value);
  }

  get site() {
    return this.getAttribute('site') || 'page';
  }

  set site(value) {
    this.#reflect('site', value);
  }

  get language() {
    return this.getAttribute('lang') || this.closest('[lang]')?.lang || navigator.language || 'zh-CN';
  }

  set language(value) {
    this.#reflect('lang', value);
  }

  get theme() {
    return this.getAttribute('theme');
  }

  set theme(value) {
    this.#reflect('theme', value);
  }

  get question() {
    return this.getAttribute('question');
  }

  set question(value) {
    this.#reflect('question', value);
  }

  #reflect(attribute, value) {
    if (value === null || value === undefined) this.removeAttribute(attribute);
    else this.setAttribute(attribute, value);
  }

  #begin() {
    this.#begun = true;
    this.#takeOwn();
    this.#t = textsIn(this.language);
    this.#memory = new Memory(this.site);
    this.#past = new Past(this.#memory, new Memory(`${this.site}:${placeOf(this)}`, 'sessionStorage'));
    this.toggleAttribute('large', this.#memory.get('large') === true);
    this.attachShadow({mode: 'open'}).adoptedStyleSheets = [theme, answer, chat];
    this.#frame = this.shadowRoot.appendChild(node('div', 'frame'));
    this.#frame.lang = this.#t.language;
    this.#panel = this.#newPanel();
    this.#frame.append(this.#panel.element);
    if (this.layout === 'page') this.#ownPage();
    if (this.layout) this.#enter();
    else this.#fold();
    // What stood here without JavaScript has had its time.
    this.replaceChildren();
  }

  // What was set before the element was one of these lies on it and hides the property.
  #takeOwn() {
    for (const name of PROPERTIES.filter(name => Object.hasOwn(this, name))) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
  }

  #newPanel() {
    const page = this.layout === 'page';
    return new Panel(this.#t, this.#past, {
      close: this.layout ? undefined : () => this.close(),
      print: page && !WECHAT ? () => print() : undefined,
      isLarge: () => this.hasAttribute('large'),
      large: () => this.#enlarge(),
      room: () => (this.layout === 'inline' ? this.clientWidth : innerWidth),
      asked: page ? id => history.replaceState(null, '', `/questions/${id}${location.search}`) : undefined,
      begun: page ? () => history.replaceState(null, '', `/chat${location.search}`) : undefined,
    });
  }

  #ownPage() {
    document.documentElement.toggleAttribute('large', this.hasAttribute('large'));
    // On paper the clauses stand below each answer.
    addEventListener('beforeprint', () => this.shadowRoot.querySelectorAll('details').forEach(source => (source.open = true)));
  }

  // A button in the corner; the service is not asked for anything before it is pressed.
  #fold() {
    this.#panel.element.hidden = true;
    this.#panel.element.setAttribute('role', 'dialog');
    this.#launcher = press(this.#t('open'), () => this.open(), 'launcher');
    this.#launcher.setAttribute('aria-expanded', 'false');
    this.#frame.prepend(this.#launcher);
  }

  #takePlace() {
    floating.add(this);
    this.style.setProperty('--changce-place', [...floating].indexOf(this));
  }

  open() {
    if (!this.#launcher) return;
    if (this.#panel.element.hidden) this.#opener = openerOf(this);
    this.#panel.element.hidden = false;
    this.#launcher.hidden = true;
    this.#launcher.setAttribute('aria-expanded', 'true');
    this.#enter().then(() => this.#panel.focus());
    this.dispatchEvent(new CustomEvent('changce-open', {bubbles: true, composed: true}));
  }

  close() {
    if (!this.#launcher) return;
    this.#panel.element.hidden = true;
    this.#launcher.hidden = false;
    this.#launcher.setAttribute('aria-expanded', 'false');
    (this.#opener?.isConnected ? this.#opener : this.#launcher).focus();
    this.dispatchEvent(new CustomEvent('changce-close', {bubbles: true, composed: true}));
  }

  #enlarge() {
    const large = this.toggleAttribute('large');
    this.#memory.set('large', large);
    if (this.layout === 'page') document.documentElement.toggleAttribute('large', large);
    return large;
  }

  #enter() {
    this.#entering ??= this.#entered().catch(failure => {
      this.#entering = undefined;
      const reason = failure instanceof Refused ? failure.message : this.#t('failed');
      console.error(`changce-chat site="${this.site}": ${reason}`);
      this.#panel.refuse(reason, () => this.#enter().then(() => this.#panel.focus()));
    });
    return this.#entering;
  }

  async #entered() {
    const service = new Service(HOST, this.site, this.#t.language, this.#memory);
    const resume = this.layout === 'page' ? undefined : this.#past.current;
    await this.#panel.enter(service, await service.enter(), {question: this.question, resume});
  }
}

// Which one it is of those on the page, so that each finds its own conversation again.
function placeOf(element) {
  return [...document.querySelectorAll('changce-chat')].indexOf(element);
}

// A button of the page that opens the window gets the focus back.
function openerOf(element) {
  let focused = document.activeElement;
  while (focused !== element && focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused && focused !== element && focused !== document.body ? focused : undefined;
}

if (!customElements.get('changce-chat')) customElements.define('changce-chat', ChangceChat);

for (const script of document.querySelectorAll('script[data-site]')) {
  if (script.src !== import.meta.url || script.dataset.placed) continue;
  script.dataset.placed = 'yes';
  const element = document.createElement('changce-chat');
  element.setAttribute('site', script.dataset.site);
  for (const name of ['lang', 'theme']) if (script.dataset[name]) element.setAttribute(name, script.dataset[name]);
  document.body.append(element);
}
