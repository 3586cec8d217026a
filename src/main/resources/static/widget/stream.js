// An answer's events, each once, however often the connection breaks on the way.

import {Refused} from './service.js';

const SILENT = 45_000;
const LONGEST_PAUSE = 15_000;
// So often a service that has no room, or has failed, is asked to take the question.
const TRIES = 4;

// connect(question, last) opens the stream: the question's id and the last event seen, both undefined to begin with.
// show(name, data, id) is given each event, those after the last of an earlier connection only.
// waiting(yes, reason): what the service said, or undefined while it is not to be reached.
export async function follow(connect, {question, last, show, waiting, signal}) {
  for (let failures = 0, refusals = 0; ; failures++) {
    const attempt = limited(signal);
    let reason;
    try {
      const response = await connect(question, last, attempt.signal);
      for await (const {id, name, data} of events(response.body, attempt.alive)) {
        signal.throwIfAborted();
        failures = 0;
        waiting(false);
        if (name === undefined || id <= last) continue;
        last = id;
        if (name === 'accepted') question = data.question;
        show(name, data, id);
        if (name === 'outcome') return;
      }
    } catch (failure) {
      if (signal.aborted) throw failure;
      if (failure instanceof Refused && failure.byService) {
        // An answer that has begun is worth any wait; a question that is not taken goes back to who asked it.
        if (failure.status < 500 || (question === undefined && ++refusals === TRIES)) throw failure;
        reason = failure.message;
      } else if (failure instanceof Refused && failure.status < 500) {
        throw failure;
      }
    } finally {
      attempt.end();
    }
    waiting(true, reason);
    await pause(Math.min(500 * 2 ** failures, LONGEST_PAUSE), signal);
  }
}

// Aborts with the visitor, when the network goes, and when nothing has come for longer than heartbeats are apart.
function limited(signal) {
  const controller = new AbortController();
  const abort = () => controller.abort();
  let timer = setTimeout(abort, SILENT);
  signal.addEventListener('abort', abort);
  addEventListener('offline', abort);
  return {
    signal: controller.signal,
    alive() {
      clearTimeout(timer);
      timer = setTimeout(abort, SILENT);
    },
    end() {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      removeEventListener('offline', abort);
      abort();
    },
  };
}

// Until the time is up or the network comes back.
function pause(milliseconds, signal) {
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}

async function* events(body, alive) {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let waiting = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) return;
    alive();
    waiting += decoder.decode(value, {stream: true});
    const blocks = waiting.split('\n\n');
    waiting = blocks.pop();
    yield* blocks.map(parsed);
  }
}

function parsed(block) {
  const event = {};
  const data = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('id:')) event.id = Number(line.slice(3));
    if (line.startsWith('event:')) event.name = line.slice(6).trim();
    if (line.startsWith('data:')) data.push(line.slice(5));
  }
  return event.name ? {...event, data: JSON.parse(data.join('\n'))} : event;
}
