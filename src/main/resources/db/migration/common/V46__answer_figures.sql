-- Figures of each day in Changsha, made from the log and made anew when something of that day changes.
create table answer_day (
  on_day date not null,
  channel varchar(12) not null,
  measure varchar(20) not null,
  item varchar(200) not null,
  amount bigint not null,
  primary key (on_day, channel, measure, item)
);
create index answer_day_by_measure on answer_day (measure, on_day);

-- One row: what had ended by then is in the figures.
create table answer_day_state (
  id smallint primary key check (id = 1),
  made_at timestamp with time zone not null
);
create index feedback_by_withdrawal on feedback (withdrawn_at);

alter table review add column given_on date;
update review set given_on = cast(given_at as date);
create index review_by_day on review (given_on, verdict);
