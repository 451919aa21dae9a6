import { fermerPaquet, ouvrirPaquet } from './paquet.ts';

const APPLICATION = 'docProps/app.xml';
const PROPRIETES = 'docProps/core.xml';

/**
 * Takes out of a new file what the library writes about who made it, when and with what. Left are two dates, both the
 * one given, and the library's own `filterPrivacy`: Excel then leaves the user's name out when she saves the copy.
 */
export async function depouiller(octets: Uint8Array, date: string): Promise<Uint8Array> {
  const parties = await ouvrirPaquet(octets);
  parties.delete(APPLICATION);
  parties.set(PROPRIETES, proprietes(date));
  retirer(parties, '[Content_Types].xml', /<Override PartName="\/docProps\/app\.xml"[^>]*\/>/);
  retirer(parties, '_rels/.rels', /<Relationship [^>]*Target="docProps\/app\.xml"[^>]*\/>/);
  return fermerPaquet(parties);
}

function retirer(parties: Map<string, string>, chemin: string, element: RegExp): void {
  parties.set(chemin, (parties.get(chemin) ?? '').replace(element, ''));
}

function proprietes(date: string): string {
  const instant = `xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dcterms:created ${instant}created><dcterms:modified ${instant}modified></cp:coreProperties>`
  );
}
