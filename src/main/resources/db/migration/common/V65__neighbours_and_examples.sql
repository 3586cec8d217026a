-- One more kind: example, a line from which the understanding of questions learns. The check has no name of its own.
alter table correction add column made_into varchar(12) default 'curated' not null
  check (made_into in ('curated', 'glossary', 'example', 'policy', 'evaluation'));
update correction set made_into = kind;
alter table correction drop column kind;
alter table correction rename column made_into to kind;
alter table correction alter column kind drop default;
-- Of an example: what kind of question it is one of.
alter table correction add column example_of varchar(40);

-- Examples that staff added to those of the folder.
create table added_example (
  id uuid primary key,
  -- The correction that they came with.
  because uuid not null,
  kind varchar(40) not null,
  text varchar(200) not null,
  place int not null,
  added_at timestamp with time zone not null
);
create index added_example_by_reason on added_example (because);

-- Questions near a corrected one: their answers before, and when each is asked again.
create table correction_neighbour (
  correction_id uuid not null references correction (id),
  question_id uuid not null,
  -- Cosine.
  near real not null,
  ask_at timestamp with time zone,
  asked_again uuid,
  primary key (correction_id, question_id)
);
create index correction_neighbour_by_asking on correction_neighbour (ask_at);
