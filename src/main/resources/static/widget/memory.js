// What this device remembers for a site. Where the browser blocks storage, it lasts as long as the page.

export class Memory {
  #prefix;
  #here = new Map();

  constructor(site) {
    this.#prefix = `changce:${site}:`;
  }

  get(name) {
    if (this.#here.has(name)) return this.#here.get(name);
    try {
      return JSON.parse(localStorage.getItem(this.#prefix + name)) ?? undefined;
    } catch {
      return undefined;
    }
  }

  set(name, value) {
    try {
      if (value === undefined) localStorage.removeItem(this.#prefix + name);
      else localStorage.setItem(this.#prefix + name, JSON.stringify(value));
      this.#here.delete(name);
    } catch {
      this.#here.set(name, value);
    }
  }
}

const MOST = 30;

// Conversations of this visitor, newest first: what was asked first, and when.
export class Past {
  #memory;

  constructor(memory) {
    this.#memory = memory;
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
    this.#memory.set('current', id);
  }

  get current() {
    return this.#memory.get('current');
  }

  leave() {
    this.#memory.set('current', undefined);
  }

  forget() {
    this.#memory.set('past', undefined);
    this.leave();
  }
}
