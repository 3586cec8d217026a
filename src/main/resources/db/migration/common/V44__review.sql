create index answer_by_end on answer (finished_at);

-- Answers that a person should look at, and how urgently.
create table review_item (
  question_id uuid primary key,
  risk smallint not null,
  reason varchar(16) not null,
  -- Verdicts by different people.
  needed smallint not null,
  given smallint not null,
  state varchar(8) not null check (state in ('open', 'done')),
  -- Who has it on the screen, and until when it counts as theirs.
  held_by uuid,
  held_until timestamp with time zone,
  added_at timestamp with time zone not null
);
create index review_item_in_order on review_item (state, risk, question_id);
create index review_item_by_reason on review_item (state, reason, risk, question_id);

-- Put aside by one reviewer: others still get it.
create table review_skip (
  question_id uuid not null,
  reviewer uuid not null,
  primary key (question_id, reviewer)
);

create table review (
  id uuid primary key,
  question_id uuid not null,
  reviewer uuid not null,
  verdict varchar(16) not null,
  cause varchar(16),
  note varchar(2000),
  given_at timestamp with time zone not null,
  unique (question_id, reviewer)
);
create index review_by_time on review (given_at);

-- Up to where the log has been looked through. One row.
create table review_feed (
  id smallint primary key check (id = 1),
  ended_until timestamp with time zone not null,
  feedback_until timestamp with time zone not null
);
