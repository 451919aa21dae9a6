import { Anomalie } from './anomalies.ts';
import type { Champ } from './champs.ts';
import type { Colonne } from './parc.ts';
import type { Remarque } from './reconnaissance.ts';
import { remarque } from './remarque.ts';

/** The four activities that add up to the adults of a household. */
const ACTIVITES: readonly Champ[] = ['emploiStable', 'emploiPrecaire', 'chomeurs', 'sansEmploi'];
/** The ways of being without a job that the survey tells apart. */
const INACTIVITES: readonly Champ[] = ['retraites', 'auFoyer', 'invalidite', 'etudiants', 'autresInactifs'];

/** Where a field stands on the sheet, for remarks. */
export interface Reperes {
  readonly entete: (champ: Champ) => string;
  readonly cellule: (ligne: number, champ: Champ) => string;
}

function nombres(colonnes: ReadonlyMap<Champ, Colonne>, champ: Champ): Float64Array | null {
  const colonne = colonnes.get(champ);
  return colonne?.type === 'nombre' ? colonne.valeurs : null;
}

/**
 * Adults of each household, checked in place, run after run of rows: totals that the file does not give are added up
 * from their parts, a part greater than its total (a share over 100 %) is read as missing, and households whose four
 * activities do not add up to their adults are said. What was found in all is said at the end.
 */
export class AccordDesMajeurs {
  readonly #deduits = new Map<'sans-emploi-deduits' | 'majeurs-deduits', number>();
  readonly #refusees = new Map<Champ, Anomalie>();
  readonly #fausses = new Anomalie();

  constructor(private readonly reperes: Reperes) {}

  /** `premiere` is the position of the first row in the whole table. */
  accorder(colonnes: Map<Champ, Colonne>, lignes: number, premiere = 0): void {
    this.#deduire(colonnes, lignes, 'sansEmploi', INACTIVITES, 'sans-emploi-deduits');
    this.#deduire(colonnes, lignes, 'majeurs', ACTIVITES, 'majeurs-deduits');
    const majeurs = nombres(colonnes, 'majeurs');
    if (!majeurs) return;
    for (const champ of [...ACTIVITES, ...INACTIVITES]) {
      this.#refuserAuDela(nombres(colonnes, champ), majeurs, champ, premiere);
    }
    this.#sommesFausses(colonnes, majeurs, premiere);
  }

  remarques(): Remarque[] {
    const { entete } = this.reperes;
    return [
      ...[...this.#deduits].map(([code, lignes]) => remarque('info', null, lignes, { code })),
      ...[...ACTIVITES, ...INACTIVITES].flatMap(
        (champ) =>
          this.#refusees
            .get(champ)
            ?.dire('attention', (r) => ({ code: 'part-au-dela', entete: entete(champ), ...r })) ?? [],
      ),
      ...this.#fausses.dire('attention', (r) => ({ code: 'majeurs-incoherents', ...r })),
    ];
  }

  #deduire(
    colonnes: Map<Champ, Colonne>,
    lignes: number,
    total: Champ,
    parties: readonly Champ[],
    code: 'sans-emploi-deduits' | 'majeurs-deduits',
  ): void {
    if (colonnes.has(total)) return;
    const connues = parties.map((champ) => nombres(colonnes, champ)).filter((valeurs) => valeurs !== null);
    if (connues.length < parties.length) return;
    const valeurs = new Float64Array(lignes);
    for (const partie of connues)
      for (let i = 0; i < lignes; i++) valeurs[i] = (valeurs[i] ?? 0) + (partie[i] ?? Number.NaN);
    colonnes.set(total, { type: 'nombre', valeurs });
    this.#deduits.set(code, (this.#deduits.get(code) ?? 0) + lignes);
  }

  #refuserAuDela(partie: Float64Array | null, majeurs: Float64Array, champ: Champ, premiere: number): void {
    if (!partie) return;
    const refusees = this.#refusees.get(champ) ?? new Anomalie();
    this.#refusees.set(champ, refusees);
    partie.forEach((valeur, ligne) => {
      const total = majeurs[ligne] ?? Number.NaN;
      if (!(valeur > total)) return;
      refusees.noter(() => this.reperes.cellule(premiere + ligne, champ), `${valeur} pour ${total}`);
      partie[ligne] = Number.NaN;
    });
  }

  #sommesFausses(colonnes: ReadonlyMap<Champ, Colonne>, majeurs: Float64Array, premiere: number): void {
    const activites = ACTIVITES.map((champ) => nombres(colonnes, champ)).filter(
      (valeurs) => valeurs !== null,
    );
    if (activites.length < ACTIVITES.length) return;
    majeurs.forEach((total, ligne) => {
      const somme = activites.reduce((cumul, valeurs) => cumul + (valeurs[ligne] ?? Number.NaN), 0);
      if (Number.isNaN(somme) || Number.isNaN(total) || somme === total) return;
      this.#fausses.noter(() => this.reperes.cellule(premiere + ligne, 'majeurs'), `${somme} pour ${total}`);
    });
  }
}
