--liquibase formatted sql

--changeset platform:job splitStatements:false
--comment Scheduled work (db-scheduler). Without row-level security: it contains ids only, and the scheduler binds the scope of each job.
create table scheduled_tasks (
  task_name            text not null,
  task_instance        text not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
call grant_table_to_service('scheduled_tasks', 'select, insert, update, delete');
