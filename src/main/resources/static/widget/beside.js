// What is shown beside the conversation, or over it where there is no room: a source, or the history.

import {node, press} from './dom.js';

const ROOM = 832;

export class Beside {
  element = node('aside', 'beside');
  #panel;
  #t;
  #opener;
  #close;

  constructor(panel, t) {
    this.#panel = panel;
    this.#t = t;
    this.element.hidden = true;
    this.element.tabIndex = -1;
    this.element.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.close();
    });
  }

  // opener gets the focus back.
  open(title, content, opener, room) {
    this.#mark(false);
    this.#opener = opener;
    this.#mark(true);
    const header = node('header');
    this.#close = press(this.#t(room >= ROOM ? 'close' : 'back'), () => this.close());
    header.append(node('strong', '', title), this.#close);
    this.element.replaceChildren(header, ...content);
    this.element.setAttribute('aria-label', title);
    this.element.hidden = false;
    this.#panel.classList.toggle('wide', room >= ROOM);
    this.#panel.classList.toggle('over', room < ROOM);
    this.#tellHost(room >= ROOM);
    this.element.scrollTop = 0;
    this.#close.focus({preventScroll: room >= ROOM});
  }

  close() {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.#panel.classList.remove('wide', 'over');
    this.#tellHost(false);
    this.#mark(false);
    if (this.#opener?.isConnected) this.#opener.focus();
  }

  // So that the page around it can make room as well.
  #tellHost(wide) {
    this.#panel.getRootNode().host.toggleAttribute('wide', wide);
  }

  #mark(open) {
    this.#opener?.setAttribute('aria-expanded', String(open));
  }
}
