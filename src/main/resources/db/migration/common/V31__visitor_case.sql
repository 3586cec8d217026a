-- A question handed over to a person. The contact is here and nowhere else, for as long as it was agreed to.
create table visitor_case (
  id uuid primary key,
  number varchar(20) not null unique,
  question_id uuid references question (id),
  message varchar(4000) not null,
  contact_name varchar(100),
  contact varchar(200),
  -- Word for word what the visitor agreed to.
  agreed_to varchar(1000) not null,
  state varchar(12) not null check (state in ('open', 'replied', 'closed', 'withdrawn')),
  opened_at timestamp with time zone not null,
  contact_until timestamp with time zone not null,
  closed_by varchar(100),
  closed_at timestamp with time zone
);
create index visitor_case_by_state on visitor_case (state, opened_at);
create index visitor_case_by_contact on visitor_case (contact_until);
create index visitor_case_by_question on visitor_case (question_id);

create table case_reply (
  id uuid primary key,
  case_id uuid not null references visitor_case (id),
  text varchar(8000) not null,
  replied_by varchar(100) not null,
  replied_at timestamp with time zone not null
);
create index case_reply_by_case on case_reply (case_id, replied_at);
