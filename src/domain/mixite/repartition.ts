import type { Diagnostic } from '../diagnostic.ts';
import { CODE_AIDE, catalogueDe } from '../indicateurs/catalogue.ts';
import { faits } from '../indicateurs/faits.ts';
import { regrouper } from '../indicateurs/regrouper.ts';
import seuils from '../indicateurs/seuils.json' with { type: 'json' };
import type { Compte } from '../indicateurs/tableau.ts';
import source from './partitions.json' with { type: 'json' };

/** Households of each residence, cut in groups that hold each of them once. */
export interface Repartition {
  readonly nom: string;
  readonly groupes: readonly string[];
  /** Residences, then groups. */
  readonly effectifs: readonly (readonly number[])[];
}

type Groupe = { readonly nom: string; readonly code: string; readonly moins?: string };
type Lire = (code: string) => readonly Compte[] | null;

/**
 * The finest cut by income that the file fills without losing a household; without any, who receives an aid and who
 * does not. Null when neither is known. Bounds are those of the survey, whatever the method's threshold.
 */
export function repartitionDesMenages({ dossier, methode, tableau }: Diagnostic): Repartition | null {
  const codes = new Set([
    CODE_AIDE,
    ...source.partitions.flatMap(({ groupes }) =>
      groupes.flatMap((groupe: Groupe) => [groupe.code, groupe.moins ?? groupe.code]),
    ),
  ]);
  const reglages = { ...methode, seuilRevenu: seuils.reglages.seuilRevenu };
  const catalogue = catalogueDe(reglages).filter(({ code }) => codes.has(code));
  const { rangs, unites } = regrouper(dossier);
  const lus = new Map(
    faits(dossier, reglages, catalogue).map(({ indicateur, etat, compter }) => [
      indicateur.code,
      etat.calculable ? (compter?.(rangs, unites.length) ?? null) : null,
    ]),
  );
  const duTableau = (code: string) => {
    const rang = tableau.indicateurs.findIndex(({ indicateur }) => indicateur.code === code);
    return tableau.indicateurs[rang]?.etat.calculable ? (tableau.comptes[rang] ?? null) : null;
  };
  const lire: Lire = (code) => lus.get(code) ?? (code === CODE_AIDE ? duTableau(code) : null);
  for (const { nom, groupes } of source.partitions) {
    const effectifs = remplir(groupes, lire);
    if (effectifs) return { nom, groupes: groupes.map((groupe) => groupe.nom), effectifs };
  }
  const aides = lire(CODE_AIDE);
  if (!aides?.some(({ base }) => base > 0)) return null;
  return {
    nom: 'Aide au logement',
    groupes: ['avec une aide', 'sans aide'],
    effectifs: aides.map(({ numerateur, base }) => [numerateur, base - numerateur]),
  };
}

/** Null unless every residence's groups add up to the same known households. */
function remplir(groupes: readonly Groupe[], lire: Lire): number[][] | null {
  const lus = groupes.map(({ code, moins }) => ({
    plus: lire(code),
    moins: moins === undefined ? null : lire(moins),
    deux: moins !== undefined,
  }));
  const [premier] = lus;
  if (!premier?.plus || lus.some(({ plus, moins, deux }) => !plus || (deux && !moins))) return null;
  const bases = premier.plus.map(({ base }) => base);
  const memeBase = (comptes: readonly Compte[] | null) =>
    comptes === null || comptes.every(({ base }, r) => base === bases[r]);
  if (!bases.some((base) => base > 0) || !lus.every(({ plus, moins }) => memeBase(plus) && memeBase(moins)))
    return null;
  const effectifs = bases.map((_, r) =>
    lus.map(({ plus, moins }) => (plus?.[r]?.numerateur ?? 0) - (moins?.[r]?.numerateur ?? 0)),
  );
  const juste = effectifs.every(
    (x, r) => x.every((n) => n >= 0) && x.reduce((a, b) => a + b, 0) === bases[r],
  );
  return juste ? effectifs : null;
}
