import { randomUUID } from 'node:crypto';

/** An answer of the stand-in; without `body` the answer is empty. */
export interface Antwoord {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal as Graph words it: status, code and message end up in the error body. */
export class GraphWeigering extends Error {
  override readonly name = 'GraphWeigering';
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, code: string, message: string, retryAfterSeconds?: number) {
    super(message);
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The refusal as an answer, in the form of Graph's documented error object. */
export function alsFoutantwoord(weigering: GraphWeigering): Antwoord {
  const requestId = randomUUID();
  const { retryAfterSeconds } = weigering;
  return {
    status: weigering.status,
    headers: { 'request-id': requestId, ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': `${retryAfterSeconds}` }) },
    body: {
      error: {
        code: weigering.code,
        message: weigering.message,
        innerError: { date: new Date().toISOString().slice(0, 19), 'request-id': requestId, 'client-request-id': requestId },
      },
    },
  };
}
