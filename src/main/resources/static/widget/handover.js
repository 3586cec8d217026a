// From the answer to a person: whom to call, or a message with a contact.

import {callable, field, link, node, press, telephones} from './dom.js';

export function handover({question, contact}, notice, service, t) {
  const box = node('div', 'boxed');
  if (contact) box.appendChild(node('p')).append(...callable(`${t('office')}：${contact}`));
  const call = box.appendChild(node('p'));
  call.append(link(t('hotline'), 'tel:12345', 'button'));
  box.append(form());
  return box;

  function form() {
    const message = Object.assign(node('textarea'), {required: true, maxLength: 1000, rows: 3});
    const name = Object.assign(node('input'), {type: 'text', maxLength: 30, autocomplete: 'name'});
    const reach = Object.assign(node('input'), {type: 'text', required: true, maxLength: 200, autocomplete: 'tel'});
    const consent = Object.assign(node('input'), {type: 'checkbox', required: true});
    const problem = node('p', 'problem');
    problem.setAttribute('role', 'alert');
    const send = node('button', 'main', t('leaveMessage'));
    const form = node('form');
    form.append(
      field(t('message'), message), field(t('caller'), name), field(t('contact'), reach),
      node('p', 'small', notice.text), field(t('consent'), consent), problem, send);
    form.addEventListener('submit', async event => {
      event.preventDefault();
      send.disabled = true;
      try {
        opened(await service.json('/api/cases', {
          method: 'POST',
          body: {question, message: message.value, name: name.value, contact: reach.value, consent: notice.version},
        }));
      } catch (refused) {
        problem.textContent = refused.status ? refused.message : t('failed');
        send.disabled = false;
      }
    });
    return form;
  }

  function opened({number, page}) {
    const done = node('p', '', t('caseOpened', {number}));
    done.tabIndex = -1;
    box.replaceChildren(done, node('p', 'small', t('caseKeep')), link(t('casePage'), service.address(`${page}?lang=${t.language}`)));
    done.focus();
  }
}

// contact: what is known of the office; where its own number is given, that comes first.
export function handoverOffer(contact, t, onPress) {
  const box = node('div', 'boxed offer');
  box.append(node('p', '', t('handoverHint')));
  const line = box.appendChild(node('p', 'row'));
  const numbers = telephones(contact ?? '').filter(number => number !== '12345');
  line.append(...numbers.map(number => link(`${t('office')} ${number}`, `tel:${number}`, 'button')));
  line.append(link(t('hotline'), 'tel:12345', 'button'), press(t('leaveMessage'), onPress));
  return box;
}
