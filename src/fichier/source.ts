/** A file on the disk, as a page or Node gives it: read by slices, never whole. */
export interface SourceDeFichier extends Pick<Blob, 'size' | 'slice'> {
  readonly name: string;
}

/** The file's name without folder nor extension. */
export const nomDe = ({ name }: SourceDeFichier): string =>
  name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
