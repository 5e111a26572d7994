export interface FieldError {
  code: string;
  field?: string;
  detail: string;
  remedy?: string;
}

/** An RFC 9457 problem: what went wrong, where, and the remedy. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly remedy: string | undefined;
  readonly errors: FieldError[];

  constructor(status: number, body: Partial<{ code: string; detail: string; remedy: string; errors: FieldError[] }>) {
    super(body.detail ?? '');
    this.status = status;
    this.code = body.code ?? `status-${status}`;
    this.remedy = body.remedy;
    this.errors = body.errors ?? [];
  }

  get isUnauthorised(): boolean {
    return this.status === 401;
  }

  get isForbidden(): boolean {
    return this.status === 403 || this.status === 404;
  }
}

/** There was no response. */
export class NetworkError extends Error {}
