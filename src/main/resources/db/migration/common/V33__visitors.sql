-- Secrets that all nodes share; made by the first that needs one.
create table service_secret (
  name varchar(40) primary key,
  secret varchar(200) not null,
  made_at timestamp with time zone not null
);

-- What visitors asked for, to count by; kept for a day. The address only as a keyed hash.
create table visitor_request (
  id uuid primary key,
  kind varchar(12) not null,
  site varchar(40) not null,
  visitor uuid,
  address varchar(64) not null,
  made_at timestamp with time zone not null
);
create index visitor_request_by_visitor on visitor_request (visitor, kind, made_at);
create index visitor_request_by_address on visitor_request (address, kind, made_at);
create index visitor_request_by_site on visitor_request (site, kind, made_at);
create index visitor_request_by_time on visitor_request (made_at);
