create table conversation (
  id uuid primary key,
  channel varchar(12) not null,
  started_at timestamp with time zone not null
);

create table question (
  id uuid primary key,
  conversation_id uuid not null references conversation (id),
  text varchar(2000) not null,
  asked_at timestamp with time zone not null
);
create index question_by_conversation on question (conversation_id, asked_at);
create index question_by_time on question (asked_at);

create table answer (
  question_id uuid primary key references question (id),
  outcome varchar(40) not null,
  text varchar(1000000) not null,
  reason varchar(2000),
  model varchar(200),
  prompt_version varchar(40),
  started_at timestamp with time zone not null,
  finished_at timestamp with time zone
);
create index answer_by_outcome on answer (outcome, started_at);

-- varchar, not text: H2 keeps a text of more than 256 bytes as a LOB apart from its row, at several times the cost.
-- What the visitor was shown, in order; replayed after a reconnect.
create table answer_event (
  question_id uuid not null references question (id),
  sequence int not null,
  type varchar(12) not null,
  data varchar(1000000) not null,
  primary key (question_id, sequence)
);

-- The passages given with an answer, frozen as they were.
create table answer_source (
  question_id uuid not null references question (id),
  mark int not null,
  passage_id uuid not null,
  title varchar(500) not null,
  number varchar(200),
  headings varchar(2000) not null,
  text varchar(8000) not null,
  primary key (question_id, mark)
);
create index answer_source_by_passage on answer_source (passage_id);

create table citation (
  question_id uuid not null,
  sentence int not null,
  mark int not null,
  primary key (question_id, sentence, mark),
  foreign key (question_id, mark) references answer_source (question_id, mark)
);
