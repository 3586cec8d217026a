-- Answers that staff approved, to be given as they are when the same question comes again.
create table curated_answer (
  id uuid primary key,
  question varchar(500) not null,
  -- JSON: what is said, each sentence with the clauses that it cites, as they stood when it was approved.
  content text not null,
  approved_by varchar(100) not null,
  approved_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_because varchar(500)
);
create index curated_answer_in_use on curated_answer (withdrawn_at);
