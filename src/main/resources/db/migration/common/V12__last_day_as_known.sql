-- 2026 or 2026-10, where no more is known of the last day in effective_to; null where the day is known.
alter table edition add column effective_within varchar(10);
