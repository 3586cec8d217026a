-- What a visitor thinks of an answer: the last word counts, and one taken back keeps no words.
create table feedback (
  question_id uuid primary key references question (id),
  helpful boolean not null,
  reason varchar(100),
  text varchar(2000),
  given_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone
);
create index feedback_by_time on feedback (given_at);
