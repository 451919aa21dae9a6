/** A file that cannot be opened; the message says what it is and what to do, in French. */
export class FileError extends Error {
  constructor(
    readonly reason: 'empty' | 'corrupt' | 'protected' | 'old' | 'unknown',
    message: string,
  ) {
    super(message);
    this.name = 'FileError';
  }
}
