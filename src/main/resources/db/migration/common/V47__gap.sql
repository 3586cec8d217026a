-- Questions that were not answered, or not well, grouped by meaning.
create table gap (
  id uuid primary key,
  -- The first of the group; the others are near it.
  question varchar(500) not null,
  vector bytea not null,
  office varchar(300),
  state varchar(12) not null check (state in ('open', 'task', 'policy', 'closed')),
  note varchar(1000),
  made_at timestamp with time zone not null,
  changed_by uuid,
  changed_at timestamp with time zone
);

create table gap_question (
  question_id uuid primary key,
  gap_id uuid not null references gap (id),
  reason varchar(12) not null,
  asked_on date not null
);
create index gap_question_by_gap on gap_question (gap_id, asked_on);
create index gap_question_by_day on gap_question (asked_on, gap_id);
