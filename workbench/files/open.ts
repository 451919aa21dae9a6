import type { Book } from '../model/book.ts';
import { readCsv } from './csv.ts';
import { FileError } from './file-error.ts';
import { loadXlsx } from './xlsx/load.ts';

/**
 * Opens an .xlsx or .csv file, told apart by its contents first and its name second.
 * @throws FileError in French: empty, corrupt, password-protected, old .xls, unknown kind.
 */
export async function openFile(bytes: Uint8Array, fileName: string): Promise<Book> {
  if (bytes.length === 0) {
    throw new FileError(
      'empty',
      `« ${fileName} » est vide : choisissez un autre fichier ou exportez-le à nouveau.`,
    );
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw compound(bytes, fileName);
  if (startsWith(bytes, [0x50, 0x4b])) return openZip(bytes, fileName);
  if (/\.(csv|txt|tsv)$/i.test(fileName)) return readCsv(bytes, fileName);
  if (/\.xls[xm]$/i.test(fileName)) throw corrupt(fileName);
  throw new FileError(
    'unknown',
    `« ${fileName} » n'est ni un classeur .xlsx ni un fichier .csv : enregistrez-le sous l'un de ces formats.`,
  );
}

async function openZip(bytes: Uint8Array, fileName: string): Promise<Book> {
  try {
    return await loadXlsx(bytes, fileName);
  } catch (cause) {
    throw Object.assign(corrupt(fileName), { cause });
  }
}

const corrupt = (fileName: string): FileError =>
  new FileError(
    'corrupt',
    `« ${fileName} » est endommagé ou n'est pas un classeur .xlsx : ouvrez-le dans Excel, enregistrez-le à nouveau, puis réessayez.`,
  );

/** An OLE container holds either an encrypted .xlsx (its directory names an EncryptedPackage) or an old .xls. */
function compound(bytes: Uint8Array, fileName: string): FileError {
  const encrypted = new TextDecoder('utf-16le')
    .decode(bytes.subarray(0, bytes.length & ~1))
    .includes('EncryptedPackage');
  if (encrypted || /\.xls[xm]$/i.test(fileName)) {
    return new FileError(
      'protected',
      `« ${fileName} » est protégé par un mot de passe : ouvrez-le dans Excel, retirez le mot de passe (Fichier, Informations, Protéger le classeur), puis enregistrez-le.`,
    );
  }
  return new FileError(
    'old',
    `« ${fileName} » est un classeur d'un ancien format (.xls) : ouvrez-le dans Excel et enregistrez-le au format .xlsx.`,
  );
}

const startsWith = (bytes: Uint8Array, head: number[]): boolean => head.every((byte, i) => bytes[i] === byte);
