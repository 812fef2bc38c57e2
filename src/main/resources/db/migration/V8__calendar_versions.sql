-- Every yearly notice ever loaded. A deadline keeps the version of the calendar by which it was counted, so none may change afterwards.
create table calendar_notice (
  version int generated always as identity primary key,
  year int not null,
  source text not null,
  loaded_by text not null,
  loaded_at timestamptz not null
);

-- The days so far become one notice a year, the oldest first. New Year may begin in the old year: such days stand in the notice of the new one.
alter table calendar_day add column notice_year int;
update calendar_day
  set notice_year = extract(year from day) + case when extract(month from day) = 12 and name = '元旦' then 1 else 0 end;

insert into calendar_notice (year, source, loaded_by, loaded_at)
  select years.year, '国务院办公厅放假通知（随系统载入）', '系统', now()
  from (select distinct notice_year as year from calendar_day) years
  order by years.year;

alter table calendar_day add column version int references calendar_notice;
update calendar_day set version = (select version from calendar_notice where year = notice_year);
alter table calendar_day alter column version set not null;
alter table calendar_day drop column notice_year;
alter table calendar_day drop constraint calendar_day_pkey;
alter table calendar_day add primary key (version, day);

create function calendar_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create trigger calendar_notice_append_only before update or delete or truncate on calendar_notice
  for each statement execute function calendar_is_append_only();
create trigger calendar_day_append_only before update or delete or truncate on calendar_day
  for each statement execute function calendar_is_append_only();
