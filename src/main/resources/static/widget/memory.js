// What this device remembers for a site, or this tab of it. Where the browser blocks storage, it lasts as long as the page.

export class Memory {
  #prefix;
  #storage;
  #here = new Map();

  // storage: the name of what keeps it, localStorage or sessionStorage; even to look at it may be refused
  constructor(site, storage = 'localStorage') {
    this.#prefix = `changce:${site}:`;
    this.#storage = storage;
  }

  get(name) {
    if (this.#here.has(name)) return this.#here.get(name);
    try {
      return JSON.parse(globalThis[this.#storage].getItem(this.#prefix + name)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  set(name, value) {
    try {
      if (value === undefined) globalThis[this.#storage].removeItem(this.#prefix + name);
      else globalThis[this.#storage].setItem(this.#prefix + name, JSON.stringify(value));
      this.#here.delete(name);
    } catch {
      this.#here.set(name, value);
    }
  }
}

const MOST = 30;

// A question that nobody has taken is sent again after a reload, unless it has grown old.
const FRESH = 60_000;

// Conversations of this visitor, newest first: what was asked first, and when. Which one is shown, each tab knows by itself.
export class Past {
  #memory;
  #tab;

  constructor(memory, tab) {
    this.#memory = memory;
    this.#tab = tab;
  }

  all() {
    return this.#memory.get('past') ?? [];
  }

  knows(id) {
    return this.all().some(one => one.id === id);
  }

  note(id, title) {
    const known = this.all().find(one => one.id === id);
    const one = {id, title: known?.title ?? title.slice(0, 80), at: Date.now()};
    this.#memory.set('past', [one, ...this.all().filter(other => other.id !== id)].slice(0, MOST));
    this.#tab.set('current', id);
  }

  get current() {
    return this.#tab.get('current');
  }

  leave() {
    this.#tab.set('current', undefined);
  }

  // What has been sent and not been taken yet; undefined once it was, or was refused.
  set sent(request) {
    this.#tab.set('sent', request && {...request, at: Date.now()});
  }

  // {question, conversation, key, without}, and whether it is still to be sent.
  get sent() {
    const sent = this.#tab.get('sent');
    return sent && {...sent, fresh: Date.now() - sent.at < FRESH};
  }

  forget() {
    this.#memory.set('past', undefined);
    this.leave();
  }
}
