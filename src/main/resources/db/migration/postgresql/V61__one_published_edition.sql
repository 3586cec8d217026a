create unique index edition_published on edition (policy_id) where state = 'published';
