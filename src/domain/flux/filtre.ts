import type { Champ } from '../parc/champs.ts';
import { detacher, plier } from '../parc/texte.ts';
import type { EchelleDeFiltre, Filtre, Ligne } from './demande.ts';

/** Columns where a territory is looked for: its code, then its name. */
const CHAMPS: Readonly<Record<EchelleDeFiltre, readonly Champ[]>> = {
  commune: ['commune', 'nomCommune'],
  epci: ['epci', 'nomEpci'],
  departement: ['departement'],
};

/** Distinct writings of territories worth remembering; a file holds a few thousand communes at most. */
const ECRITURES_RETENUES = 100_000;

/** Leading zeros come and go in codes: 06029 and 6029 are one commune. */
const sansZeros = (texte: string): string => plier(texte).replace(/^0+/, '');

/** The département of a commune's code: two characters, three overseas; leading zero lost or not. */
function departementDe(code: string): string {
  const complet = code.trim().padStart(5, '0');
  return complet.slice(0, complet.startsWith('97') || complet.startsWith('98') ? 3 : 2);
}

/** Whether a row belongs to the territory asked for; null when no column of the file can tell. */
export function gardien(
  { echelle, valeurs }: Filtre,
  places: ReadonlyMap<Champ, number>,
): ((ligne: Ligne) => boolean) | null {
  const voulues = new Set(valeurs.map(sansZeros).filter((valeur) => valeur !== ''));
  const directes = CHAMPS[echelle].flatMap((champ) => places.get(champ) ?? []);
  const commune = echelle === 'departement' && directes.length === 0 ? places.get('commune') : undefined;
  if (commune !== undefined) return dans([commune], (texte) => voulues.has(sansZeros(departementDe(texte))));
  return directes.length === 0 ? null : dans(directes, (texte) => voulues.has(sansZeros(texte)));
}

function dans(places: readonly number[], voulue: (texte: string) => boolean): (ligne: Ligne) => boolean {
  const connues = new Map<string, boolean>();
  const tester = (texte: string): boolean => {
    const deja = connues.get(texte);
    if (deja !== undefined) return deja;
    const reponse = voulue(texte);
    if (connues.size < ECRITURES_RETENUES) connues.set(detacher(texte), reponse);
    return reponse;
  };
  return (ligne) => places.some((place) => tester(ligne[place] ?? ''));
}
