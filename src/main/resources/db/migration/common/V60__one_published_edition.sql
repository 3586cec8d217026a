-- Two who published at once could leave two editions published: the later one stays, as if they had come one after
-- the other.
update edition set state = 'superseded' where state = 'published' and exists (
  select 1 from edition other
  where other.policy_id = edition.policy_id and other.state = 'published'
    and (coalesce(other.published_at, other.created_at) > coalesce(edition.published_at, edition.created_at)
      or coalesce(other.published_at, other.created_at) = coalesce(edition.published_at, edition.created_at)
        and other.id > edition.id));
