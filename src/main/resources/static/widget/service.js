// Talks to the service with a visitor's token, which it renews by itself.

export class Refused extends Error {
  // byService: with a reason of ours, as against that of a proxy that finds nobody behind it
  constructor(status, detail, byService) {
    super(detail);
    this.status = status;
    this.byService = byService;
  }
}

export class Service {
  #host;
  #site;
  #language;
  #memory;

  // language: of what is told on entering and when something is refused, zh-CN or en
  constructor(host, site, language, memory) {
    this.#host = host;
    this.#site = site;
    this.#language = language;
    this.#memory = memory;
  }

  address(path) {
    return this.#host + path;
  }

  // What the site says and suggests, and a token. An old one only tells who comes back.
  async enter() {
    const response = await this.#send(`/api/visitors?site=${encodeURIComponent(this.#site)}&lang=${this.#language}`, {method: 'POST'});
    const entered = await accepted(response).then(good => good.json());
    this.#memory.set('token', entered.token);
    return entered;
  }

  async call(path, {method = 'GET', body, headers = {}, signal} = {}) {
    const request = {method, signal, headers: {...headers}};
    if (body) {
      request.headers['Content-Type'] = 'application/json';
      request.body = JSON.stringify(body);
    }
    let response = await this.#send(path, request);
    if (response.status === 401) {
      await this.enter();
      response = await this.#send(path, request);
    }
    return accepted(response);
  }

  async json(path, request = {}) {
    const response = await this.call(path, {...request, headers: {Accept: 'application/json'}});
    return response.status === 204 ? undefined : response.json();
  }

  #send(path, request) {
    const token = this.#memory.get('token');
    const headers = {...request.headers, 'Accept-Language': this.#language};
    if (token) headers.Authorization = `Bearer ${token}`;
    return fetch(this.#host + path, {...request, headers, credentials: 'omit', cache: 'no-store', referrerPolicy: 'strict-origin-when-cross-origin'});
  }
}

async function accepted(response) {
  if (response.ok) return response;
  const problem = await response.json().catch(() => ({}));
  throw new Refused(response.status, problem.detail ?? `HTTP ${response.status}`, problem.detail !== undefined);
}
