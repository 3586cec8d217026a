#!/usr/bin/env bash
# Turndown 7.2.5 with turndown-plugin-gfm 1.0.2 and markdown-it 15.0.3: a struck 10 before 20 comes back as ~10~20.
#
# One would guess: with the plugin for GitHub's Markdown <del>10</del>20 is ~~10~~20, struck again by every renderer
# that knows strikethrough, as markdown-it does out of the box.
# What happens: the plugin writes one tilde on each side. markdown-it wants two, so the reader, or the model, sees
# 补贴~10~20万元, an amount with a range in it; without the plugin the old figure is joined to the new one: 1020万元. marked
# takes one tilde. The plugin also lets a cell move left where a cell above spans rows.
# Why it matters: amended rules mark the old figure this way. What was taken back is shown as the lower bound, and in
# the second row of a spanned class the amount stands where the class should.
# Seen: 补贴~10~20万元 and, rendered, <p>补贴~10~20万元</p>; without the plugin 补贴1020万元; | 30万元 | as the row below A类
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > package.json <<'JSON'
{"private": true, "type": "module", "dependencies": {"turndown": "7.2.5", "turndown-plugin-gfm": "1.0.2", "markdown-it": "15.0.3"}}
JSON

cat > seen.js <<'JS'
import MarkdownIt from 'markdown-it';
import Turndown from 'turndown';
import {gfm} from 'turndown-plugin-gfm';

let changed = 0;

function see(what, guessed, surprise, seen) {
  const still = seen === surprise;
  console.log(`${what}\n  guessed ${guessed}\n  seen    ${seen}${still ? '' : `   <-- changed: was ${surprise}`}`);
  changed += still ? 0 : 1;
}

function same(what, expected, seen) {
  see(`(holds as guessed) ${what}`, expected, expected, seen);
}

function end() {
  console.log(changed === 0 ? 'The surprise still holds.' : `${changed} changed.`);
  process.exit(changed === 0 ? 0 : 1);
}

const plain = new Turndown();
const github = new Turndown().use(gfm);
const rendered = (markdown) => new MarkdownIt().render(markdown).trim();

const amended = '<p>补贴<del>10</del>20万元</p>';
same('markdown-it, two tildes', '<p>补贴<s>10</s>20万元</p>', rendered('补贴~~10~~20万元'));
see('without the plugin', 'something between the figures', '补贴1020万元', plain.turndown(amended));
see('with it', '补贴~~10~~20万元', '补贴~10~20万元', github.turndown(amended));
see('and rendered', '<p>补贴<s>10</s>20万元</p>', '<p>补贴~10~20万元</p>', rendered(github.turndown(amended)));
see('<s> alike', '期限~~3~~5年', '期限~3~5年', github.turndown('<p>期限<s>3</s>5年</p>'));

const table =
  '<table><tr><th>类别</th><th>补贴</th></tr><tr><td rowspan="2">A类</td><td>50万元</td></tr>' +
  '<tr><td>30万元</td></tr></table>';
see('second row of A类', '| A类 | 30万元 |, or |  | 30万元 |', '| 30万元 |', github.turndown(table).split('\n').at(-1));
end();
JS

npm install --no-audit --no-fund --silent > npm.log 2>&1 || { cat npm.log; exit 2; }
echo "With $(npm ls --depth=0 --parseable --long | sed -n 's/.*:\(.*@[0-9].*\)/\1/p' | tr '\n' ' ')"
node seen.js 2> node.log || { rc=$?; tail -20 node.log; exit $rc; }
