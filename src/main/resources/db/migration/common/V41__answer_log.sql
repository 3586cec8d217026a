-- The log of answers is read by one table, whose key is ordered by time (UUID of version 7): what is filtered by
-- stands in it, written once, with the outcome.
alter table answer add column conversation_id uuid;
alter table answer add column channel varchar(12);
alter table answer add column site varchar(100);
alter table answer add column question varchar(2000);
-- |个转企|人才|
alter table answer add column topics varchar(500);
-- The day in Changsha.
alter table answer add column asked_on date;
alter table answer add column sources_ms int;
alter table answer add column first_sentence_ms int;
alter table answer add column whole_ms int;
alter table answer add column blocked int default 0 not null;
-- Cosine of the nearest passage that was used; null when none was.
alter table answer add column support real;
-- The first day on which a cited policy is no longer in force.
alter table answer add column cited_until date;
-- What reviewers made of it; kept by them.
alter table answer add column review varchar(16);

update answer set
  conversation_id = (select q.conversation_id from question q where q.id = answer.question_id),
  channel = (select c.channel from question q join conversation c on c.id = q.conversation_id where q.id = answer.question_id),
  question = (select q.text from question q where q.id = answer.question_id),
  asked_on = cast(started_at as date);

drop index answer_by_outcome;
create index answer_by_outcome on answer (outcome, question_id);
create index answer_by_channel on answer (channel, question_id);
create index answer_by_day on answer (asked_on);
create index answer_by_model on answer (model, question_id);
create index answer_by_review on answer (review, question_id);
create index answer_by_blocked on answer (blocked, question_id);
create index answer_by_time_taken on answer (whole_ms, question_id);
create index answer_by_conversation on answer (conversation_id, question_id);
create index feedback_by_verdict on feedback (helpful, question_id);

-- The policy that the passage was of, whatever became of it.
alter table answer_source add column policy varchar(200);
alter table answer_source add column cited boolean default false not null;
create index answer_source_by_policy on answer_source (policy, question_id);
update answer_source set cited = true
  where exists (select 1 from citation c where c.question_id = answer_source.question_id and c.mark = answer_source.mark);
update answer_source set policy = (
  select p.slug from passage g join edition e on e.id = g.edition_id join policy p on p.id = e.policy_id where g.id = answer_source.passage_id);

-- How the answer came about, as JSON: what was found, what was blocked and why, prompts, a model's own words, times.
create table answer_trace (
  question_id uuid primary key references question (id),
  data varchar(1000000) not null
);
