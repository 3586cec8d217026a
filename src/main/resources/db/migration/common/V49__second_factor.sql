-- Codes of an authenticator (RFC 6238), for those who want a second step.
alter table staff_account add column code_secret varchar(64);
-- The last step whose code was used: a code that was seen over somebody's shoulder does not work again.
alter table staff_account add column code_step bigint;
