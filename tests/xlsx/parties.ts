/** The parts of an .xlsx file, unzipped without the library that wrote it: path → bytes. */
import { inflateRawSync } from 'node:zlib';

const FIN = 0x06054b50;
const ENTREE = 0x02014b50;

export function parties(octets: Uint8Array): Map<string, Buffer> {
  const zip = Buffer.from(octets);
  let fin = zip.length - 22;
  while (zip.readUInt32LE(fin) !== FIN) fin--;
  const trouvees = new Map<string, Buffer>();
  let ici = zip.readUInt32LE(fin + 16);
  for (let reste = zip.readUInt16LE(fin + 10); reste > 0; reste--) {
    if (zip.readUInt32LE(ici) !== ENTREE) throw new Error('not a zip directory');
    const [nom, extra, commentaire] = [28, 30, 32].map((de) => zip.readUInt16LE(ici + de));
    const chemin = zip.toString('utf8', ici + 46, ici + 46 + (nom ?? 0));
    const debut = zip.readUInt32LE(ici + 42);
    const donnees = debut + 30 + zip.readUInt16LE(debut + 26) + zip.readUInt16LE(debut + 28);
    const serrees = zip.subarray(donnees, donnees + zip.readUInt32LE(ici + 20));
    trouvees.set(chemin, zip.readUInt16LE(ici + 10) === 0 ? serrees : inflateRawSync(serrees));
    ici += 46 + (nom ?? 0) + (extra ?? 0) + (commentaire ?? 0);
  }
  return trouvees;
}
