-- How far a ruling on review goes: all of the decision, all of it with an order to decide anew, or a part that is told in words.
alter table annulment add column scope text not null default 'ALL' check (scope in ('ALL', 'REDO', 'PART'));
alter table annulment add column part text;
alter table annulment add constraint annulment_part check ((scope = 'PART') = (part is not null));
