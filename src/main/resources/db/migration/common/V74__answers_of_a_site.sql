-- The log is filtered by the site that the widget stands on: of a small site, or of one that has taken it down long
-- ago, the answers lie far apart or far back.
create index answer_by_site on answer (site, question_id);
