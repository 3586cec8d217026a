-- Terms that staff added to the glossary, all forms of one term in a row: |-separated.
create table added_term (
  id uuid primary key,
  -- The correction that they came with.
  because uuid not null,
  forms varchar(1000) not null,
  added_at timestamp with time zone not null
);
create index added_term_by_reason on added_term (because);

-- The draft that came of a correction, or of a gap.
alter table correction add column edition_id uuid;
alter table gap add column edition_id uuid;
-- Grows with every change: who saw an older one is told.
alter table gap add column version int default 1 not null;
create index correction_by_edition on correction (edition_id);

-- When the question is to be asked again by itself: the new edition has been published.
alter table correction add column ask_at timestamp with time zone;
create index correction_by_asking on correction (ask_at);
