// Asks over the event stream instead of the form, and shows each sentence as it comes.

import {answerView} from './answer.js';

const form = document.getElementById('ask');
const problem = document.getElementById('problem');
const answers = document.getElementById('answers');
let conversation = document.getElementById('conversation')?.value;

form.addEventListener('submit', event => {
  event.preventDefault();
  ask(form.question.value);
});
for (const offered of [document.getElementById('examples'), answers]) {
  offered?.addEventListener('submit', event => {
    event.preventDefault();
    ask(event.submitter.value);
  });
}

async function ask(question) {
  if (form.inert) return;
  problem.textContent = '';
  busy(true);
  const view = answerView(question);
  answers.prepend(view.element);
  try {
    const response = await fetch('/api/questions', {
      method: 'POST',
      headers: {'Content-Type': 'application/json', 'Accept': 'text/event-stream'},
      body: JSON.stringify({question, conversation, channel: 'page'}),
    });
    if (!response.ok) {
      view.element.remove();
      problem.textContent = (await response.json()).detail;
      return;
    }
    form.reset();
    document.getElementById('examples')?.remove();
    // What an earlier answer offered would now be taken as said to the newest one.
    answers.querySelectorAll('article + article form').forEach(earlier => earlier.remove());
    for await (const {event, data} of events(response.body)) {
      if (event === 'accepted') accepted(data);
      view[event]?.(data);
    }
  } catch {
    view.interrupted();
  } finally {
    busy(false);
  }
}

function busy(yes) {
  form.inert = yes;
  form.querySelector('button').disabled = yes;
}

function accepted(data) {
  conversation = data.conversation;
  history.replaceState(null, '', '/questions/' + data.question);
}

async function* events(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = '';
  for (;;) {
    const {value, done} = await reader.read();
    if (done) return;
    waiting += value;
    const blocks = waiting.split('\n\n');
    waiting = blocks.pop();
    for (const block of blocks) {
      const parsed = eventOf(block);
      if (parsed) yield parsed;
    }
  }
}

function eventOf(block) {
  let event;
  const data = [];
  for (const line of block.split('\n')) {
    if (line.startsWith('event:')) event = line.slice(6).trim();
    if (line.startsWith('data:')) data.push(line.slice(5));
  }
  return event && {event, data: JSON.parse(data.join('\n'))};
}

