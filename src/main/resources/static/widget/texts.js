import zh from './texts/zh-CN.json' with {type: 'json'};
import en from './texts/en.json' with {type: 'json'};

export function textsIn(language) {
  // Many a page says en_US.
  const english = /^en(?![a-z])/i.test(language);
  const texts = english ? en : zh;
  const t = (key, values = {}) => texts[key].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
  return Object.assign(t, {language: english ? 'en' : 'zh-CN'});
}
