// What the console's pages do beyond plain forms and htmx: everything works without, only less smoothly.

// A refusal is shown where the result would have been; what was typed stays.
document.body.addEventListener('htmx:beforeSwap', event => {
  const {xhr, target} = event.detail;
  if (xhr.status >= 400) {
    const problem = document.getElementById('problem');
    if (!problem) return;
    event.detail.shouldSwap = true;
    event.detail.isError = false;
    event.detail.target = problem;
    event.detail.swapOverride = 'innerHTML';
    problem.scrollIntoView({block: 'nearest'});
  }
});

// The review bench by keys: 1 to 4 the verdict, which is given at once when it is 1; else 1 to 6 the cause, and Enter.
document.addEventListener('keydown', event => {
  const form = document.getElementById('verdict');
  if (!form || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const typing = event.target.matches('textarea, select, input:not([type=radio], [type=checkbox])');
  if (typing) {
    if (event.key === 'Escape') event.target.blur();
    return;
  }
  const chosen = form.querySelector('[name=verdict]:checked')?.value;
  if (/^[1-9]$/.test(event.key)) {
    const fields = form.querySelectorAll(chosen && chosen !== 'correct' ? '[name=cause]' : '[name=verdict]');
    const field = fields[event.key - 1];
    if (!field) return;
    event.preventDefault();
    field.checked = true;
    field.focus();
    if (field.value === 'correct') form.requestSubmit();
  } else if (event.key === 'Enter' && !event.target.matches('button, a, summary')) {
    event.preventDefault();
    form.requestSubmit();
  } else if (event.key === 'Backspace') {
    for (const field of form.querySelectorAll('[type=radio]')) field.checked = false;
  } else if (event.key === 'n') {
    event.preventDefault();
    form.querySelector('textarea').focus();
  } else if (event.key === 's') {
    document.getElementById('skip').click();
  }
});

// A text that is too long is told so at its field while it is written: nothing of it is cut off, as maxlength would, and nothing is sent.
document.addEventListener('input', event => {
  const field = event.target;
  const most = Number(field.dataset.most);
  if (!most) return;
  const length = [...field.value.trim()].length;
  const number = of => of.toLocaleString(document.documentElement.lang);
  const problem = length > most
    ? document.body.dataset.tooLong.replace('#most', number(most)).replace('#length', number(length)) : '';
  field.setCustomValidity(problem);
  tell(field, problem);
});

function tell(field, problem) {
  let place = document.getElementById(field.id + '-problem');
  if (!place) {
    if (!problem) return;
    place = Object.assign(document.createElement('p'), {id: field.id + '-problem', className: 'problem'});
    place.setAttribute('role', 'alert');
    field.after(place);
    field.setAttribute('aria-describedby', [field.getAttribute('aria-describedby'), place.id].filter(Boolean).join(' '));
  }
  place.textContent = problem;
}

// A long text that is being written survives a reload, a refusal and an ended session: it is forgotten once it has been taken.
const SENT = 'kept and sent';
const keyOf = form => 'kept text ' + new URL(form.getAttribute('action'), location).pathname;

function keep(form) {
  const text = form.querySelector('textarea');
  const version = form.elements.version?.value;
  if (text.value === text.defaultValue && !document.querySelector('.problem')) sessionStorage.removeItem(keyOf(form));
  else sessionStorage.setItem(keyOf(form), JSON.stringify({text: text.value, version}));
}

// With the version that it was written on: what somebody else has stored since then is not overwritten unnoticed.
function bringBack(form) {
  const text = form.querySelector('textarea');
  const kept = JSON.parse(sessionStorage.getItem(keyOf(form)));
  if (!kept) return;
  if (kept.text === text.value) {
    sessionStorage.setItem(keyOf(form), JSON.stringify({text: text.value, version: form.elements.version?.value}));
    return;
  }
  text.value = kept.text;
  if (kept.version) form.elements.version.value = kept.version;
  text.closest('details')?.setAttribute('open', '');
}

function taken() {
  const key = sessionStorage.getItem(SENT);
  if (key) sessionStorage.removeItem(key);
  sessionStorage.removeItem(SENT);
}

if (document.querySelector('.done')) taken();
document.querySelectorAll('form[data-keep]').forEach(bringBack);
document.addEventListener('input', event => {
  const form = event.target.closest('form[data-keep]');
  if (form && event.target === form.querySelector('textarea')) keep(form);
});
document.addEventListener('submit', event => {
  const leaves = event.submitter?.name === 'search' || event.submitter?.id === 'skip';
  if (event.target.matches('form[data-keep]') && !leaves) sessionStorage.setItem(SENT, keyOf(event.target));
});

// The bench goes on to the next answer without loading the page: its line about the last one says that a verdict was taken.
document.body.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target.id === 'problem') return;
  if (document.getElementById('judged')) taken();
  document.querySelectorAll('form[data-keep]').forEach(bringBack);
});

document.querySelector('[data-print]')?.addEventListener('click', () => window.print());

// Of the fields for what is switched off, only that of the chosen kind is shown.
const kind = document.getElementById('kind');
if (kind) {
  const choose = () => {
    for (const field of document.querySelectorAll('[data-kind]')) field.hidden = field.dataset.kind !== kind.value;
  };
  kind.addEventListener('change', choose);
  choose();
}
