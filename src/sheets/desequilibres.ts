import reglages from '../domain/comparaison/surrepresentation.json' with { type: 'json' };
import { NOMS_DES_ECHELLES } from '../domain/parc/echelles.ts';
import { enfreint } from '../domain/secret/controle.ts';
import { formule, ici, texte } from './cellules.ts';
import { COLONNES_POIDS as C } from './grilleSurrepresentation.ts';
import type { ContexteDesPoids } from './ligneSurrepresentation.ts';
import type { PlanCell } from './plan.ts';

interface Desequilibre {
  readonly rang: number;
  readonly place: number;
  /** |ln(quotient ÷ 100)|: 200 and 50 are as far from 100. */
  readonly distance: number;
}

/**
 * The quotients that lie farthest from 100, out of the tolerance, over or under: 200 and 50 are as far. Those resting
 * on a count under the threshold of secrecy, observed or expected, are left out: one household moves them too much.
 */
function lesPlusForts({ diagnostic: { methode }, grille, lus }: ContexteDesPoids): Desequilibre[] {
  const tous = lus.flatMap(({ n, l, N, L, refus }, place) =>
    grille.lignes.flatMap((_, rang): Desequilibre[] => {
      const [x, parc] = [n[rang] ?? null, l[rang] ?? null];
      if (x === null || parc === null || N === null || L === null || refus[rang] !== null) return [];
      const attendu = (N * parc) / L;
      if (x === 0 || enfreint(x, methode.secret) || enfreint(Math.floor(attendu), methode.secret)) return [];
      if (Math.abs((100 * x) / attendu - 100) <= methode.tolerance) return [];
      return [{ rang, place, distance: Math.abs(Math.log(x / attendu)) }];
    }),
  );
  return tous.sort((a, b) => b.distance - a.distance).slice(0, reglages.desequilibresMontres);
}

/** The list of the strongest imbalances, each figure read in the table above. */
export function desequilibres(contexte: ContexteDesPoids): PlanCell[][] {
  const forts = lesPlusForts(contexte);
  const { grille, lus } = contexte;
  if (forts.length === 0) return [];
  return [
    [texte('Déséquilibres les plus forts', 'section')],
    [
      texte('Échelle', 'entete'),
      texte('Territoire', 'entete'),
      texte('Quotient', 'enteteNombre'),
      texte('Excédent', 'enteteNombre'),
      texte('Sens', 'enteteNombre'),
      texte('Indicateur', 'entete'),
    ],
    ...forts.map(({ rang, place }): PlanCell[] => {
      const ligne = grille.lignes[rang];
      const row = ligne?.row ?? 0;
      const quotient = ici(row, C.quotients + place);
      return [
        texte(ligne ? NOMS_DES_ECHELLES[ligne.echelle] : null),
        texte(ligne?.nom ?? null, 'texteLong'),
        formule(`=${quotient}`, 'indiceFort'),
        formule(`=${ici(row, C.quotients + lus.length + place)}`, 'ecart'),
        formule(`=IF(${quotient}>100,"sur","sous")`, 'marque'),
        texte(lus[place]?.colonne.titre ?? null, 'texteApresNombre'),
      ];
    }),
    [],
  ];
}
