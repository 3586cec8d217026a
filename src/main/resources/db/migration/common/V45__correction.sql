-- A better answer that somebody proposes for one that was given; another person decides.
create table correction (
  id uuid primary key,
  question_id uuid not null,
  -- curated: given as it is when the question comes again; the others are work for the library, the glossary, the
  -- evaluation.
  kind varchar(12) not null check (kind in ('curated', 'glossary', 'policy', 'evaluation')),
  state varchar(12) not null check (state in ('proposed', 'approved', 'rejected', 'withdrawn')),
  -- Grows with every change: who saw an older one is told.
  version int not null,
  question varchar(500) not null,
  -- For a curated answer one sentence a line, with its marks; JSON of the clauses, numbered from 1.
  text varchar(20000) not null,
  clauses varchar(200000) not null,
  written_by uuid not null,
  written_at timestamp with time zone not null,
  decided_by uuid,
  decided_at timestamp with time zone,
  decision varchar(1000),
  curated_id uuid,
  -- The same question, asked again after the approval.
  asked_again uuid
);
create index correction_by_state on correction (state, written_at);
create index correction_by_question on correction (question_id);
