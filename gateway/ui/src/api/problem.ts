export interface Fault {
  code: string;
  field?: string;
  detail: string;
  remedy?: string;
}

/** An RFC 9457 answer: what went wrong, where, and what to do. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly remedy: string | undefined;
  readonly errors: Fault[];

  constructor(status: number, body: Partial<{ code: string; detail: string; remedy: string; errors: Fault[] }>) {
    super(body.detail ?? '');
    this.status = status;
    this.code = body.code ?? `status-${status}`;
    this.remedy = body.remedy;
    this.errors = body.errors ?? [];
  }

  get signedOut(): boolean {
    return this.status === 401;
  }

  get refused(): boolean {
    return this.status === 403 || this.status === 404;
  }
}

/** No answer came at all. */
export class Unreachable extends Error {}
