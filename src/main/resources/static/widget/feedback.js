// What the visitor thinks of an answer, and taking it back.

import {field, node, press} from './dom.js';

const REASONS = ['reasonWrong', 'reasonMissing', 'reasonUnclear', 'reasonOutdated'];

// Two buttons, and a place below for the reasons.
export function feedback(view, service, t) {
  const path = `/api/questions/${view.question}/feedback`;
  const helpful = press(t('helpful'), () => give(true));
  const unhelpful = press(t('unhelpful'), () => ask());
  const said = node('span', 'said');
  said.setAttribute('role', 'status');
  const place = node('div');

  const give = (good, reason, text) => send({method: 'POST', body: {helpful: good, reason, text}}, good);
  const takeBack = () => send({method: 'DELETE'}, undefined);

  async function send(request, good) {
    try {
      await service.json(path, request);
      shown(good);
    } catch (refused) {
      failed(refused.status ? refused.message : t('failed'));
    }
  }

  // What can be taken back still can be.
  function failed(reason) {
    const back = said.querySelector('button');
    said.textContent = reason;
    if (back) said.append(' ', back);
  }

  // Buttons that had it are gone after what they did.
  function keepFocus(had, button) {
    if (had) button.focus({preventScroll: true});
  }

  function shown(good) {
    const had = place.matches(':focus-within') || said.matches(':focus-within');
    said.textContent = good === undefined ? t('withdrawn') : t('thanks');
    place.replaceChildren();
    stands(good);
    keepFocus(had, good ? helpful : unhelpful);
  }

  function stands(good) {
    helpful.setAttribute('aria-pressed', String(good === true));
    unhelpful.setAttribute('aria-pressed', String(good === false));
    if (good !== undefined) said.append(' ', press(t('withdraw'), takeBack));
  }

  function cancel() {
    place.replaceChildren();
    unhelpful.focus({preventScroll: true});
  }

  function ask() {
    const form = node('form', 'boxed');
    const reasons = form.appendChild(node('fieldset'));
    reasons.append(node('legend', '', t('why')));
    for (const reason of REASONS) {
      const choice = node('input');
      Object.assign(choice, {type: 'radio', name: 'reason', value: t(reason)});
      const line = reasons.appendChild(node('label'));
      line.append(choice, ' ', t(reason), '　');
    }
    const text = node('textarea');
    Object.assign(text, {maxLength: 500, rows: 2});
    form.append(field(t('comment'), text));
    const buttons = form.appendChild(node('p', 'row'));
    const send = buttons.appendChild(node('button', 'main', t('send')));
    send.type = 'submit';
    buttons.append(press(t('cancel'), cancel));
    form.addEventListener('submit', event => {
      event.preventDefault();
      give(false, form.elements.reason.value || undefined, text.value || undefined);
    });
    place.replaceChildren(form);
    reasons.querySelector('input').focus();
  }

  if (view.helpful !== undefined) stands(view.helpful);
  return {buttons: [helpful, unhelpful, said], place};
}
