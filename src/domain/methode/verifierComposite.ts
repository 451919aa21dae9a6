import { nomDuCritere } from '../grille/criteres.ts';
import { CATALOGUE } from '../indicateurs/catalogue.ts';
import type { Indicateur } from '../indicateurs/indicateur.ts';
import type { Composite, NomDeComposite } from './composites.ts';

const DE_L_INDICE: Readonly<Record<NomDeComposite, string>> = {
  precarite: 'de l’indice',
  occupation: 'de la fragilité de l’occupation',
  fonctionnement: 'de la fragilité du fonctionnement',
};

/** A difference of two shares has no ratio to a reference that may be 0 or negative. */
const COMPARABLES: ReadonlySet<Indicateur['forme']> = new Set([
  'part',
  'moyenne',
  'mediane',
  'rapport',
  'diversite',
]);

/**
 * What a composite index may have wrong, in sentences: precarity takes shares alone, fragility any figure that a ratio
 * to the reference says something of; adding weighted sums asks for one unit.
 *
 * @example verifierComposite({ ...precarite, composantes: [] }, 'precarite')
 * // [« poids de l’indice : ils sont tous nuls, … »]
 */
export function verifierComposite({ agregation, composantes }: Composite, nom: NomDeComposite): string[] {
  if (composantes.length === 0 && nom !== 'precarite') return [];
  const ou = DE_L_INDICE[nom];
  const phrases: string[] = [];
  const formes = composantes.map(({ code }) => formeDe(code));
  composantes.forEach(({ code }, rang) => {
    const forme = formes[rang];
    const admise =
      nom === 'precarite'
        ? forme === 'part' && nomDuCritere(code) === null
        : forme !== undefined && COMPARABLES.has(forme);
    if (admise) return;
    const attendu =
      nom === 'precarite'
        ? 'une part du catalogue'
        : 'une part, un taux ou une moyenne du catalogue, ni un critère de la grille';
    phrases.push(`composantes ${ou} : « ${code} » n’est pas ${attendu}.`);
  });
  const codes = composantes.map(({ code }) => code);
  const double = codes.find((code, rang) => codes.indexOf(code) !== rang);
  if (double) phrases.push(`composantes ${ou} : « ${double} » figure deux fois.`);
  if (composantes.every(({ poids }) => poids === 0)) {
    phrases.push(`poids ${ou} : ils sont tous nuls, un au moins doit être positif.`);
  }
  if (agregation === 'sommes' && formes.some((forme) => forme !== 'part')) {
    phrases.push(
      `agrégation ${ou} : le rapport des sommes n’additionne que des parts. Choisissez la moyenne des rapports.`,
    );
  }
  return phrases;
}

/** A note of the grid is brought to 0–1 before it is mixed: it stands as a share. */
function formeDe(code: string): Indicateur['forme'] | undefined {
  if (nomDuCritere(code) !== null) return 'part';
  return CATALOGUE.find((connu) => connu.code === code)?.forme;
}
