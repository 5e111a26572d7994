--liquibase formatted sql

--changeset commitments:extension splitStatements:false
--comment Cycles in which a firm has more time than the others: while it lasts, the firm has not missed them.
create table reporting_extension (
  association_id uuid not null,
  enterprise_id  uuid not null,
  cycle_id       uuid not null,
  primary key (association_id, enterprise_id, cycle_id)
);
call enable_row_level_security('reporting_extension', true, 'select, insert, delete');
--comment What was missed in a cycle is struck out when the cycle is reopened.
call grant_table_to_service('reporting_record', 'delete');
