-- Chosen by who asks: the same request, sent again because its answer was lost on the way, asks nothing twice.
alter table question add column request_key uuid;
create unique index question_by_request_key on question (request_key);
