-- Calls to chat models that an answer was made with, those that failed included, in the order in which they ended.
create table model_call (
  question_id uuid not null references question (id),
  sequence int not null,
  purpose varchar(20) not null,
  model varchar(200) not null,
  prompt_version varchar(40) not null,
  input_tokens int,
  output_tokens int,
  first_token_ms bigint,
  whole_ms bigint not null,
  ended varchar(100) not null,
  primary key (question_id, sequence)
);
