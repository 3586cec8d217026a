#!/usr/bin/env bash
# pgvector 0.8.7 (PGlite 0.5.14, npm), <=>: a vector of noughts is the best hit where one asks by similarity.
#
# One would guess: a vector of noughts (a text of which no word has a weight) resembles nothing. Whether it gives NaN,
# nought or NULL, NaN >= 0.7 is false as everywhere, and the row falls out; the two ways of asking, by distance and by
# the similarity 1 - (a <=> b) of pgvector's manual, order the same rows alike.
# What happens: the distance is NaN, and PostgreSQL holds NaN to be greater than every number. By distance the row is
# last; by similarity it is first and passes every threshold, and max and avg are NaN. Where the question has no weight,
# all rows pass. An HNSW index does not hold such rows: as soon as the planner takes it, the hit is gone. halfvec makes
# noughts of small weights (1e-9); with <#>, the inner product, all is right.
# Why it matters: sparse weights of words are {} for a heading, a stamp or a name. Such a passage is the first source
# of every answer, with a score that counts as sure, on the small test stock without an index only or the other way round.
# Remedy: order by the distance and compare that, or keep rows of noughts out (vector_norm(e) > 0).
# Seen: by distance 1 4 2 3, distance < 0.3: 1 4; similarity >= 0.7: 3 1 4; {} with {1:1}: NaN; with an index: 1 4 2
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > package.json <<'JSON'
{"private": true, "type": "module", "dependencies": {"@electric-sql/pglite": "0.5.14", "@electric-sql/pglite-pgvector": "0.0.15"}}
JSON

cat > seen.js <<'JS'
import {PGlite} from '@electric-sql/pglite';
import {vector} from '@electric-sql/pglite-pgvector';

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

const database = await PGlite.create({extensions: {vector}});
await database.exec(`
  create extension vector;
  create table passage (id int, e vector(3));
  insert into passage values (1, '[1,0,0]'), (2, '[0,1,0]'), (3, '[0,0,0]'), (4, '[0.9,0.1,0]');
  create table words (id int, e sparsevec(5));
  insert into words values (1, '{1:1}/5'), (2, '{}/5')`);

async function read(sql) {
  return (await database.query(sql)).rows.map((row) => String(Object.values(row)[0])).join(' ');
}

console.log(await read("select 'pgvector ' || extversion from pg_extension where extname = 'vector'"));
same('ordered by distance', '1 4 2 3', await read("select id from passage order by e <=> '[1,0,0]'"));
same('distance < 0.3', '1 4', await read("select id from passage where (e <=> '[1,0,0]') < 0.3 order by id"));
see('similarity >= 0.7, the best first', '1 4', '3 1 4', await read(
  "select id from passage where 1 - (e <=> '[1,0,0]') >= 0.7 order by 1 - (e <=> '[1,0,0]') desc"));
see('greatest similarity', '1', 'NaN', await read("select max(1 - (e <=> '[1,0,0]')) from passage"));
see('a question of noughts, similarity >= 0.7', 'none', '1 2 3 4', await read(
  "select id from passage where 1 - (e <=> '[0,0,0]') >= 0.7 order by id"));
see('sparse weights, a text without any, similarity >= 0.7', 'none', '2', await read(
  "select id from words where 1 - (e <=> '{2:1}/5') >= 0.7"));
see('[0,0,1e-9] and [0,0,1] as halfvec', '0', 'NaN', await read(
  "select '[0,0,1e-9]'::vector(3)::halfvec(3) <=> '[0,0,1]'::halfvec(3)"));
same('inner product, the best first', '1 4', await read(
  "select id from passage where -(e <#> '[1,0,0]') >= 0.7 order by e <#> '[1,0,0]'"));
await database.exec('create index on passage using hnsw (e vector_cosine_ops); set enable_seqscan = off');
see('ordered by distance, with an HNSW index', '1 4 2 3', '1 4 2', await read(
  "select id from passage order by e <=> '[1,0,0]' limit 10"));
end();
JS

npm install --no-audit --no-fund --silent > npm.log 2>&1 || { cat npm.log; exit 2; }
echo "With $(npm ls --depth=0 --parseable --long | sed -n 's/.*:\(.*@[0-9].*\)/\1/p' | tr '\n' ' ')"
node seen.js 2> node.log || { rc=$?; tail -20 node.log; exit $rc; }
