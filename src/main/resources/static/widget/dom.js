// Everything goes in as text, never as markup: nothing that a visitor, a model or a policy says can become an element.

export function node(name, className = '', text = '') {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

export function press(label, onPress, className = '') {
  const button = node('button', className, label);
  button.type = 'button';
  button.addEventListener('click', onPress);
  return button;
}

// A link that can lead nowhere but to a web page or a telephone.
export function link(label, address, className = '') {
  const anchor = node('a', className, label);
  const scheme = schemeOf(address);
  if (['http:', 'https:', 'tel:'].includes(scheme)) anchor.href = address;
  if (scheme !== 'tel:') Object.assign(anchor, {target: '_blank', rel: 'noopener noreferrer'});
  return anchor;
}

const TELEPHONE = /(\b(?:123\d\d|0\d{2,3}-?\d{7,8})\b)/;

export function telephones(text) {
  return [...new Set(text.split(TELEPHONE).filter((part, i) => i % 2))];
}

// A text in which every telephone number can be pressed.
export function callable(text) {
  const parts = text.split(TELEPHONE);
  return parts.map((part, i) => (i % 2 ? link(part, `tel:${part}`) : part));
}

function schemeOf(address) {
  try {
    return new URL(address).protocol;
  } catch {
    return undefined;
  }
}

let fields = 0;

// A field with its label; the label is text or a node.
export function field(label, input, className = '') {
  const line = node('p', className);
  const caption = node('label');
  caption.append(label);
  input.id = `field-${++fields}`;
  caption.htmlFor = input.id;
  if (input.type === 'checkbox') line.append(input, ' ', caption);
  else line.append(caption, input);
  return line;
}

// A new list of them on every press: only one form of a kind is open.
export function toggled(button, place, build) {
  const open = place.firstChild;
  place.replaceChildren();
  button.setAttribute('aria-expanded', String(!open));
  if (open) return;
  const content = build();
  place.append(content);
  (content.querySelector('input, textarea') ?? content.querySelector('button, a'))?.focus();
}
