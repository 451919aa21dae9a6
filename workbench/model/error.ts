/** A refusal of the workbook itself; `code` is the one that Office.js gives for the same mistake. */
export class ModelError extends Error {
  constructor(
    readonly code: 'ItemAlreadyExists' | 'InvalidArgument' | 'ItemNotFound' | 'InvalidOperation',
    message: string,
  ) {
    super(message);
    this.name = 'ModelError';
  }
}
