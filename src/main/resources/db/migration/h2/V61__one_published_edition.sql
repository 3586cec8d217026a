-- H2 has no partial index; rows where the column is null are not compared.
alter table edition add column published_policy uuid generated always as (case when state = 'published' then policy_id end);
create unique index edition_published on edition (published_policy);
