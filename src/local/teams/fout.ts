/** A refusal of the connector as Microsoft's API answers it: HTTP status and `{ error: { code, message } }`. */
export class ConnectorFout extends Error {
  readonly status: number;
  readonly code: string;
  readonly subCode: string | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, code: string, message: string, meer: { subCode?: string; retryAfterSeconds?: number } = {}) {
    super(message);
    this.name = 'ConnectorFout';
    this.status = status;
    this.code = code;
    this.subCode = meer.subCode;
    this.retryAfterSeconds = meer.retryAfterSeconds;
  }
}

/** A person tries something the Teams client would not offer (a channel not theirs, a button not on the card). */
export class ClientFout extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'ClientFout';
    this.code = code;
  }
}
