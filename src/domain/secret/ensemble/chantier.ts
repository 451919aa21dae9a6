import { deduire } from '../deduire.ts';
import type { Systeme } from '../systeme.ts';
import { restesInconnus } from './auditer.ts';
import type { Cible } from './borner.ts';
import { plancherDe } from './programme.ts';

export interface DemandeDeProtection {
  readonly systeme: Systeme;
  /** 1 for each cell hidden from the start: small counts, and what each table already hides by itself. */
  readonly cachees: Uint8Array;
  /** Cells that must stay uncertain: hidden from the start, whatever the pattern says. */
  readonly vulnerables: readonly number[];
  /** 1 for each cell that stays as it is: starred, already published, never written. */
  readonly fixes: Uint8Array;
  /** What a reader misses when each cell is hidden. */
  readonly couts: Float64Array;
  /** Width that each vulnerable cell must keep. */
  readonly largeur: number;
  /** Smallest count that may be shown. */
  readonly minimum: number;
  /** Only forbid exact recovery: one unit of room, and sums are left alone. */
  readonly exacte?: boolean;
  /** 1 for each sum that may hide a small count. */
  readonly exemptees?: Uint8Array;
}

/** What is hidden so far. Cells after those of the publication are watched sums: hidden members of a sum, taken as one. */
export interface Chantier {
  readonly demande: DemandeDeProtection;
  readonly largeur: number;
  /** 1 for each cell that is hidden whatever happens. */
  readonly imposees: Uint8Array;
  systeme: Systeme;
  cachees: Uint8Array;
  /** The cell that each hidden one protects, or the total of the sum that it completes; −1 elsewhere. */
  protege: Int32Array;
  /** For each watched sum, the total of the sum it is a part of. */
  readonly totaux: number[];
}

export function chantierDe(demande: DemandeDeProtection): Chantier {
  const imposees = Uint8Array.from(demande.cachees);
  for (const cellule of demande.vulnerables) imposees[cellule] = 1;
  return {
    demande,
    imposees,
    largeur: demande.exacte ? 1 : demande.largeur,
    systeme: demande.systeme,
    cachees: imposees.slice(),
    protege: new Int32Array(demande.cachees.length).fill(-1),
    totaux: [],
  };
}

/**
 * Sums whose known total gives away a small count: their hidden members become one more cell to protect (τ-ARGUS,
 * minimum frequency), wide enough for what the sum hides in the end to be large.
 */
export function surveillerLesSommes(chantier: Chantier): Cible[] {
  const { demande, systeme, cachees, largeur } = chantier;
  const { minimum, exemptees, exacte } = demande;
  if (exacte) return [];
  const { inconnues } = deduire(systeme, cachees);
  const petites = restesInconnus(systeme, inconnues).filter(
    ({ somme, reste }) =>
      reste < minimum && somme < demande.systeme.sommes.length && exemptees?.[somme] !== 1,
  );
  const nouvelles = petites.flatMap(({ somme, reste }) => {
    const { total = -1, membres = [] } = systeme.sommes[somme] ?? {};
    const caches = membres.filter((membre) => inconnues[membre] === 1);
    const plancher = caches.reduce((somme, membre) => somme + plancherDe(systeme, membre), 0);
    return [{ total, membres: caches, reste, plancher }];
  });
  const depart = systeme.effectifs.length;
  chantier.systeme = {
    effectifs: Float64Array.from([...systeme.effectifs, ...nouvelles.map(({ reste }) => reste)]),
    planchers: Float64Array.from([...systeme.planchers, ...nouvelles.map(({ plancher }) => plancher)]),
    sommes: [...systeme.sommes, ...nouvelles.map(({ membres }, rang) => ({ total: depart + rang, membres }))],
  };
  chantier.cachees = Uint8Array.from([...cachees, ...nouvelles.map(() => 1)]);
  chantier.protege = Int32Array.from([...chantier.protege, ...nouvelles.map(() => -1)]);
  chantier.totaux.push(...nouvelles.map(({ total }) => total));
  return nouvelles.map(({ plancher }, rang) => ({
    cellule: depart + rang,
    largeur: Math.max(largeur, minimum - plancher),
  }));
}

/** 1 for each cell that may move: hidden, or that may be hidden. */
export function mobilesDe({ demande, systeme, cachees }: Chantier): Uint8Array {
  const { fixes } = demande;
  return Uint8Array.from(cachees, (cachee, cellule) =>
    Number(
      cachee === 1 ||
        (fixes[cellule] !== 1 && (systeme.effectifs[cellule] ?? 0) >= (systeme.planchers[cellule] ?? 0)),
    ),
  );
}

export function cacher(chantier: Chantier, cellule: number, cause: number): void {
  const propres = chantier.demande.cachees.length;
  chantier.cachees[cellule] = 1;
  chantier.protege[cellule] = cause < propres ? cause : (chantier.totaux[cause - propres] ?? -1);
}
