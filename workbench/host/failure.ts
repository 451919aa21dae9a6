const MESSAGES: Readonly<Record<string, string>> = {
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  GeneralException: 'There was an internal error while processing the request.',
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidSelection: 'The current selection is invalid for this operation.',
  ItemAlreadyExists: 'The resource being created already exists.',
  ItemNotFound: "The requested resource doesn't exist.",
  NonBlankCellOffSheet: 'Cells that hold data would be pushed off the sheet.',
  InvalidOperationInCellEditMode: 'Excel is in cell-editing mode. Finish editing the cell and try again.',
};

/** What Excel answers instead of a result: `code` is the one that the add-in reads. */
export class HostFailure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Stops the running action as Excel does; the message defaults to Excel's own for the code. */
export function fail(code: string, message = MESSAGES[code] ?? code): never {
  throw new HostFailure(code, message);
}
