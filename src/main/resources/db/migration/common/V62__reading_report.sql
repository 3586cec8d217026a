-- What was to be looked at when the file of an edition was read.
create table finding (
  edition_id uuid not null references edition (id),
  ordinal int not null,
  serious boolean not null,
  file varchar(500) not null,
  line int not null,
  reason varchar(2000) not null,
  primary key (edition_id, ordinal)
);

-- What a text says that it ends, in its own words, and from when; without a day: from its own first day.
create table stated_repeal (
  edition_id uuid not null references edition (id),
  ordinal int not null,
  title varchar(500),
  number varchar(200),
  first_day date,
  primary key (edition_id, ordinal)
);

-- By which version of the reading its repeals were noted; 0: not yet.
alter table edition add column repeals_read int default 0 not null;
-- From that day another published text has ended it; empty again when that text is withdrawn.
alter table edition add column repealed_from date;
alter table edition add column repealed_by varchar(500);
create index edition_by_repeals_read on edition (repeals_read);
create index edition_by_repealed_from on edition (repealed_from);
