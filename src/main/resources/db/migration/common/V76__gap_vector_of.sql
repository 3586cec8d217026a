-- Which model a gap's vector is of: those of two models are never compared. Of those before it is not known.
alter table gap add column vector_of varchar(200) not null default '';
