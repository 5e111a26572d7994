--liquibase formatted sql

--changeset monitoring:indicator-value splitStatements:false
--comment Indicators computed on approval: value is rounded, exact the fraction, such as 3/7. former_ columns hold what the value was before it was restated. Partitioned by year, so that ten years of many firms stay fast.
create table indicator_value (
  association_id     uuid not null,
  year               integer not null,
  enterprise_id      uuid not null,
  indicator          text not null,
  cycle_id           uuid not null,
  state              text not null check (state in ('value', 'missing', 'not-applicable')),
  value              numeric,
  exact              text,
  former_state       text check (former_state in ('value', 'missing', 'not-applicable')),
  former_exact       text,
  restated_at        timestamptz,
  restatement_reason text,
  computed_at        timestamptz not null,
  primary key (association_id, year, enterprise_id, indicator),
  check ((state = 'value') = (value is not null))
) partition by range (year);
do $$ begin
  for y in 2015..2045 loop
    execute format('create table indicator_value_%s partition of indicator_value for values from (%s) to (%s)', y, y, y + 1);
  end loop;
end $$;
create table indicator_value_other partition of indicator_value default;
call enable_row_level_security('indicator_value', true, 'select, insert, update, delete');
