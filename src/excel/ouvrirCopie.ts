/** The web takes no file that large from an add-in. */
export class CopieTropLourde extends Error {
  constructor() {
    super(
      'Excel pour le web refuse d’ouvrir un classeur aussi lourd. Diffusez moins d’indicateurs, ou faites la copie dans Excel pour Windows ou Mac.',
    );
    this.name = 'CopieTropLourde';
  }
}

/** Bytes turned into letters at once: a call takes only so many arguments. */
const TRANCHE = 8192;

/** Has Excel open a file as a new workbook, without a name and not yet saved; the user's own is left as it is. */
export async function ouvrirCopie(octets: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(enBase64(octets));
  } catch (erreur) {
    const trop = erreur instanceof OfficeExtension.Error && erreur.code === 'RequestPayloadSizeLimitExceeded';
    throw trop ? new CopieTropLourde() : erreur;
  }
}

function enBase64(octets: Uint8Array): string {
  let lettres = '';
  for (let debut = 0; debut < octets.length; debut += TRANCHE)
    lettres += String.fromCharCode(...octets.subarray(debut, debut + TRANCHE));
  return btoa(lettres);
}
