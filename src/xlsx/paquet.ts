import { unzip, zip } from '@cj-tech-master/excelts/archive';

/** The parts of an .xlsx file, which is a zip of texts: path → text. A part that is no text reads as noise, kept too. */
export type Paquet = ReadonlyMap<string, string>;

export async function ouvrirPaquet(octets: Uint8Array): Promise<Map<string, string>> {
  const parties = new Map<string, string>();
  for await (const entree of unzip(octets).entries()) parties.set(entree.path, await entree.text());
  return parties;
}

/** The file made of these parts: same parts, same bytes, without the hour at which it was made. */
export function fermerPaquet(parties: Paquet): Promise<Uint8Array> {
  const archive = zip({ reproducible: true });
  for (const [chemin, texte] of parties) archive.add(chemin, texte);
  return archive.bytes();
}
