// Errors as Excel's server answers them. Code and HTTP status go together as in real answers.
const STATUS = {
  AccessDenied: 403,
  ApiNotFound: 404,
  GeneralException: 500,
  InsertDeleteConflict: 409,
  InvalidArgument: 400,
  InvalidBinding: 400,
  InvalidOperation: 400,
  InvalidOperationInCellEditMode: 400,
  InvalidReference: 400,
  InvalidSelection: 400,
  ItemAlreadyExists: 409,
  ItemNotFound: 404,
  NonBlankCellOffSheet: 409,
  NotImplemented: 501,
  RequestAborted: 500,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
  UnsupportedOperation: 400,
} as const;
export type ErrorCode = keyof typeof STATUS;

export class HostError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** 'Range.values'; the dispatcher fills it in where it knows better. */
    readonly location: string | null = null,
  ) {
    super(message);
  }
  get status(): number {
    return STATUS[this.code];
  }
}

export const invalid = (message: string): HostError =>
  new HostError('InvalidArgument', `The argument is invalid or missing or has an incorrect format. ${message}`);
export const notFound = (what: string): HostError =>
  new HostError('ItemNotFound', `The requested resource doesn't exist. ${what}`);
export const denied = (why: string): HostError =>
  new HostError('AccessDenied', `You cannot perform the requested operation. ${why}`);
