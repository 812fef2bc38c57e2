-- Days that differ from their weekday, after the yearly notices; the rows come from db/data/holidays.csv by the next migration.
create table calendar_day (
  day date primary key,
  kind text not null check (kind in ('HOLIDAY', 'WORKDAY')),
  name text not null
);
