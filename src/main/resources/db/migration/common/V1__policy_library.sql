create table policy (
  id uuid primary key,
  slug varchar(200) not null unique,
  created_at timestamp with time zone not null
);

create table edition (
  id uuid primary key,
  policy_id uuid not null references policy (id),
  hash varchar(64) not null,
  state varchar(12) not null check (state in ('published', 'superseded', 'withdrawn')),
  created_at timestamp with time zone not null,
  title varchar(500) not null,
  number varchar(200),
  kind varchar(12) not null,
  issuer varchar(500),
  issued_on varchar(10),
  effective_from date,
  effective_to date,
  status varchar(12) not null,
  replaced_by varchar(500),
  region varchar(100) not null,
  topics varchar(500) not null,
  source varchar(500) not null,
  source_url varchar(2000),
  verification varchar(16) not null,
  text text not null
);
create index edition_by_policy on edition (policy_id, state);

create table passage (
  id uuid primary key,
  edition_id uuid not null references edition (id),
  ordinal int not null,
  headings varchar(2000) not null,
  text varchar(8000) not null,
  text_start int not null,
  text_end int not null
);
create unique index passage_by_edition on passage (edition_id, ordinal);

-- One row. version grows with every publication, so that each node knows when its index is behind.
create table library_state (
  id smallint primary key check (id = 1),
  version bigint not null,
  embedding_model varchar(200) not null,
  embedding_dimension int not null
);

-- One row, locked by the node that synchronises.
create table library_lock (
  id smallint primary key check (id = 1)
);
insert into library_lock (id) values (1);
