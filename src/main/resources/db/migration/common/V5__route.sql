-- What kind of question it was taken for, and what was searched for when that was not the question itself.
alter table answer add column route varchar(20);
alter table answer add column searched_as varchar(1200);
