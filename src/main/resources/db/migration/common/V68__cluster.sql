-- To whom the database belongs: a second installation that is pointed at it by mistake is refused.
alter table library_state add column cluster varchar(100);
