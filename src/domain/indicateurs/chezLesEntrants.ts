import type { Methode } from '../methode/methode.ts';
import type { Dossier } from '../parc/dossier.ts';
import { rangsDeReference } from './calculer.ts';
import { catalogueDe } from './catalogue.ts';
import { recents } from './emmenagesRecents.ts';
import { calculDe } from './etat.ts';
import { faits } from './faits.ts';
import { type Rangs, regrouper } from './regrouper.ts';
import type { Compte, Tableau } from './tableau.ts';

/** One indicator counted among recent movers only, residence by residence and in the reference. */
export interface CompteDesEntrants {
  readonly code: string;
  readonly comptes: readonly Compte[];
  readonly reference: Compte | null;
  /** The indicator of the catalogue that gave it, when the households could not be counted again. */
  readonly jumeau: string | null;
}

export interface Entrants {
  /** Recent movers of each residence, then of the reference; null where the file does not tell. */
  readonly nombres: readonly (number | null)[];
  readonly reference: number | null;
  /** What could be counted; an indicator that is not there could not. */
  readonly indicateurs: readonly CompteDesEntrants[];
}

/** Indicators of the catalogue that say the same of recent movers. */
const JUMEAUX: Readonly<Partial<Record<string, string>>> = {
  I01: 'I09',
  I16: 'I10a',
  I17: 'I10c',
  I18: 'I10b',
  I19: 'I10d',
};
const CODE_ENTRANTS = 'I08';

/**
 * The given indicators among the households that moved in during the method's window: the same count over the same
 * rows, recent movers alone. Without households (counts already made by the file), what the catalogue's own indicators
 * of recent movers say. Null when the file knows no recent mover at all.
 */
export function chezLesEntrants(
  dossier: Dossier,
  methode: Methode,
  tableau: Tableau,
  codes: readonly string[],
): Entrants | null {
  const parMenages = compterLesMenages(dossier, methode, codes);
  const indicateurs = codes.flatMap((code): CompteDesEntrants[] => {
    const trouve = parMenages?.indicateurs.find((lu) => lu.code === code);
    return trouve ? [trouve] : lireLeJumeau(tableau, code);
  });
  if (parMenages) return { ...parMenages, indicateurs };
  if (indicateurs.length === 0) return null;
  return { ...nombresDuTableau(tableau, indicateurs), indicateurs };
}

function compterLesMenages(dossier: Dossier, methode: Methode, codes: readonly string[]): Entrants | null {
  const menages = dossier.parcs.get('menages');
  if (!menages) return null;
  const entres = recents(menages, methode);
  if (!entres.includes(1)) return null;
  const groupes = regrouper(dossier);
  const seulement = (rangs: Rangs): Rangs => {
    const siens = rangs.get('menages')?.map((rang, ligne) => (entres[ligne] === 1 ? rang : -1));
    return siens ? new Map([['menages', siens]]) : new Map();
  };
  const rangs = seulement(groupes.rangs);
  const reference = seulement(rangsDeReference(dossier, methode, groupes));
  const catalogue = catalogueDe(methode).filter((indicateur) => {
    const { calcul } = codes.includes(indicateur.code) ? calculDe(indicateur, dossier) : { calcul: null };
    return typeof calcul === 'object' && calcul?.sorte === 'lignes' && calcul.nature === 'menages';
  });
  return {
    nombres: compter(rangs, groupes.unites.length),
    reference: compter(reference, 1)[0] ?? null,
    indicateurs: faits(dossier, methode, catalogue).flatMap(({ indicateur: { code }, compter }) =>
      compter === null
        ? []
        : [
            {
              code,
              comptes: compter(rangs, groupes.unites.length),
              reference: compter(reference, 1)[0] ?? null,
              jumeau: null,
            },
          ],
    ),
  };
}

function compter(rangs: Rangs, unites: number): number[] {
  const nombres = new Array<number>(unites).fill(0);
  for (const rang of rangs.get('menages') ?? []) if (rang >= 0) nombres[rang] = (nombres[rang] ?? 0) + 1;
  return nombres;
}

function lireLeJumeau({ indicateurs, comptes, reference }: Tableau, code: string): CompteDesEntrants[] {
  const jumeau = JUMEAUX[code];
  const rang = indicateurs.findIndex(({ indicateur }) => indicateur.code === jumeau);
  const siens = indicateurs[rang]?.etat.calculable ? comptes[rang] : null;
  return siens && jumeau !== undefined
    ? [{ code, comptes: siens, reference: reference[rang] ?? null, jumeau }]
    : [];
}

/** Recent movers as I08 counts them; else those whose answer the first indicator knows. */
function nombresDuTableau(
  { indicateurs, comptes, reference }: Tableau,
  [premier]: readonly CompteDesEntrants[],
): Pick<Entrants, 'nombres' | 'reference'> {
  const rang = indicateurs.findIndex(({ indicateur }) => indicateur.code === CODE_ENTRANTS);
  const siens = indicateurs[rang]?.etat.calculable ? comptes[rang] : null;
  if (siens) {
    return {
      nombres: siens.map(({ numerateur, base }) => (base > 0 ? numerateur : null)),
      reference: reference[rang]?.numerateur ?? null,
    };
  }
  return {
    nombres: (premier?.comptes ?? []).map(({ base }) => base),
    reference: premier?.reference?.base ?? null,
  };
}
