/** Failures that Office gives to a whole request, before or after the workbook: Office's own number for each code. */
export const OFFICE_CODES: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

export class TransportFailure extends Error {
  readonly officeCode: number;

  constructor(code: string) {
    super(code);
    this.officeCode = OFFICE_CODES[code] ?? 5001;
  }
}
