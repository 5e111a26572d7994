import type { components as Commitments, operations as CommitmentsOperations } from '../../target/api/commitments';
import type { components as Helpdesk, operations as HelpdeskOperations } from '../../target/api/helpdesk';
import type { components as Monitoring, operations as MonitoringOperations } from '../../target/api/monitoring';
import type { operations } from '../../target/api/operations';

interface Shapes {
  commitments: Commitments['schemas'];
  monitoring: Monitoring['schemas'];
  helpdesk: Helpdesk['schemas'];
}

interface Operations {
  commitments: CommitmentsOperations;
  monitoring: MonitoringOperations;
  helpdesk: HelpdeskOperations;
}

/** A schema name of a service's published API. */
export type Shape<S extends keyof Shapes, Name extends keyof Shapes[S]> = Shapes[S][Name];

/** An operation of a service, such as `helpdesk.ticketShow`. */
export type OperationId = keyof typeof operations;

type Operation<Id extends OperationId> = Id extends `${infer S extends keyof Operations}.${infer Name}`
  ? Name extends keyof Operations[S]
    ? Operations[S][Name]
    : never
  : never;

type Json<T> = T extends { content: infer C } ? C[keyof C] : undefined;
type Part<T, Name extends string> = T extends { parameters: infer P }
  ? Name extends keyof P
    ? P[Name]
    : never
  : never;

/** The successful response. */
export type Given<Id extends OperationId> =
  Operation<Id> extends { responses: infer R } ? Json<R[Extract<keyof R, 200 | 201 | 202>]> : never;

/** The path parameters that the place does not supply. */
export type Address<Id extends OperationId> = Omit<
  NonNullable<Part<Operation<Id>, 'path'>>,
  'association' | 'programme'
>;

export type Query<Id extends OperationId> = NonNullable<Part<Operation<Id>, 'query'>>;

export type Body<Id extends OperationId> =
  Operation<Id> extends { requestBody?: infer B } ? Json<NonNullable<B>> : never;
