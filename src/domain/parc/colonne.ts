import { Anomalie } from './anomalies.ts';
import type { Cellule } from './cellule.ts';
import type { Champ } from './champs.ts';
import { type Genre, genreDe } from './genres.ts';
import { estNumerique, type Lecture, lectureDe } from './lectures.ts';
import { type Marqueurs, manqueDans, marqueursDe } from './marqueurs.ts';
import type { Colonne } from './parc.ts';
import type { Remarque } from './reconnaissance.ts';
import { remarque } from './remarque.ts';
import { detacher } from './texte.ts';
import { lireNombre } from './valeurs.ts';

/** A column written 40 where 0.40 is expected has a median over this: three times the ceiling is no usual income. */
const MEDIANE_DE_PART = 3;

/** Kinds in which a word for « not known » is usual and goes without saying. */
const MANQUE_USUEL: ReadonlySet<Genre['type']> = new Set(['qpv', 'occupation']);

/** Where rows stand, and what the column is called, for remarks. */
export interface Reperage {
  readonly entete: string;
  readonly cellule: (ligne: number) => string;
}

/**
 * Reads one column as a field, run after run of rows. What is missing becomes NaN or null; what is not understood too,
 * and is said at the end, once for the column, with its first cell and count. A part written 40 for 0.40 is divided by
 * `echelle` over the whole column; lost leading zeros of codes are put back; both are said.
 */
export class LecteurDeColonne {
  readonly #genre: Genre;
  readonly #numerique: boolean;
  readonly #lireUne: (cellule: Cellule) => ReturnType<Lecture> | null;
  readonly #incompris = new Anomalie();
  readonly #erreurs = new Anomalie();
  readonly #bornes = new Anomalie();
  readonly #zeros = new Anomalie();
  readonly #inconnues = new Anomalie();
  #illisibles = 0;
  #oui = 0;
  #non = 0;

  constructor(
    champ: Champ,
    private readonly reperage: Reperage,
    private readonly echelle: 1 | 100,
  ) {
    this.#genre = genreDe(champ);
    this.#numerique = estNumerique(this.#genre);
    this.#lireUne = memoire(lectureDe(this.#genre), marqueursDe(champ));
  }

  /** The cells at `place` of these rows; `premiere` is the position of the first one in the whole table. */
  lire(lignes: readonly (readonly Cellule[])[], place: number, premiere = 0): Colonne {
    const { cellule: adresse } = this.reperage;
    const nombres = new Float64Array(this.#numerique ? lignes.length : 0).fill(Number.NaN);
    const textes: (string | null)[] = this.#numerique ? [] : new Array(lignes.length).fill(null);
    lignes.forEach((cases, rang) => {
      const lue = this.#interpreter(cases[place] ?? null, () => adresse(premiere + rang));
      if (typeof lue === 'string') textes[rang] = lue;
      else if (lue !== null) nombres[rang] = lue;
    });
    if (!this.#numerique) return { type: 'texte', valeurs: textes };
    if (this.#genre.type === 'ouinon') this.#compterLesReponses(nombres, premiere);
    return { type: 'nombre', valeurs: nombres };
  }

  /** Null: missing, or noted as not understood. */
  #interpreter(cellule: Cellule, ou: () => string): number | string | null {
    if (typeof cellule === 'object' && cellule !== null) {
      this.#erreurs.noter(ou, cellule.erreur);
      return null;
    }
    const lue = this.#lireUne(cellule);
    if (lue === null) {
      const dite = typeof cellule === 'string' && cellule.trim() !== '';
      if (dite && this.#numerique && !MANQUE_USUEL.has(this.#genre.type))
        this.#incompris.noter(ou, cellule.trim());
      return null;
    }
    if (lue === undefined) {
      this.#illisibles++;
      this.#incompris.noter(ou, String(cellule).trim());
      return null;
    }
    if (typeof lue === 'string') {
      if (this.#genre.type === 'code' && aPerduUnZero(cellule, lue))
        this.#zeros.noter(ou, `${cellule} → ${lue}`);
      return lue;
    }
    const valeur = estUnPourcentage(cellule) ? lue : lue / this.echelle;
    if (!horsBornes(valeur, this.#genre)) return valeur;
    this.#bornes.noter(ou, String(cellule).trim());
    return null;
  }

  #compterLesReponses(nombres: Float64Array, premiere: number): void {
    nombres.forEach((valeur, rang) => {
      if (valeur === 1) this.#oui++;
      else if (valeur === 0) this.#non++;
      else this.#inconnues.noter(() => this.reperage.cellule(premiere + rang), '');
    });
  }

  remarques(): Remarque[] {
    const { entete, cellule } = this.reperage;
    const genre = this.#genre;
    const texteInconnu = this.#illisibles > 0;
    const enNombre = this.#numerique && genre.type !== 'ouinon' && !MANQUE_USUEL.has(genre.type);
    return [
      ...this.#incompris.dire(texteInconnu ? 'attention' : 'info', (r) =>
        enNombre
          ? { code: 'texte-dans-nombre', entete, ...r }
          : { code: texteInconnu ? 'valeur-inconnue' : 'valeur-manquante-dite', entete, ...r },
      ),
      ...this.#erreurs.dire('attention', (r) => ({ code: 'cellules-en-erreur', entete, ...r })),
      ...this.#bornes.dire('attention', (r) => ({ code: 'valeur-hors-bornes', entete, ...r })),
      ...this.#zeros.dire('info', ({ texte, autres }) => ({
        code: 'zeros-retablis',
        entete,
        exemple: texte,
        nombre: autres + 1,
      })),
      ...(this.echelle === 1 ? [] : [remarque('info', cellule(0), 1, { code: 'part-en-pourcent', entete })]),
      ...(this.#oui > 0 && this.#non === 0
        ? this.#inconnues
            .dire('attention', (r) => ({ code: 'jamais-non', entete, cellule: r.cellule }))
            .map((dite) => ({ ...dite, nombre: 1 }))
        : []),
    ];
  }
}

/** Distinct texts of one column worth remembering: yes/no, types, names; identifiers are all different. */
const TEXTES_RETENUS = 5000;

/** The reading of a cell, null where it is missing, each distinct text read once. */
function memoire(lecture: Lecture, marqueurs: Marqueurs): (cellule: Cellule) => ReturnType<Lecture> | null {
  const lire = (cellule: Cellule) => (manqueDans(cellule, marqueurs) ? null : lecture(cellule));
  const lus = new Map<string, ReturnType<typeof lire>>();
  return (cellule) => {
    if (typeof cellule !== 'string') return lire(cellule);
    const deja = lus.get(cellule);
    if (deja !== undefined) return deja;
    if (lus.size >= TEXTES_RETENUS) return lire(cellule);
    const retenue = detacher(cellule);
    const lue = lire(retenue);
    lus.set(retenue, lue);
    return lue;
  };
}

const estUnPourcentage = (cellule: Cellule): boolean => typeof cellule === 'string' && cellule.includes('%');

/** Codes lose one leading zero when a spreadsheet reads them as numbers: 6029 is 06029. */
const aPerduUnZero = (cellule: Cellule, lue: string): boolean =>
  lue.startsWith('0') && !String(cellule).trimStart().startsWith('0');

function horsBornes(valeur: number, genre: Genre): boolean {
  if (genre.type === 'nombre' || genre.type === 'annee') return valeur < genre.min || valeur > genre.max;
  if (genre.type === 'part' || genre.type === 'pieces') return valeur < 0 || valeur > genre.max;
  return false;
}

/** 100 for a column of parts written 40 for 0.40, from the median of these rows; 1 for every other column. */
export function echelleDe(lignes: readonly (readonly Cellule[])[], place: number, champ: Champ): 1 | 100 {
  if (genreDe(champ).type !== 'part') return 1;
  const marqueurs = marqueursDe(champ);
  const connus: number[] = [];
  for (const cases of lignes) {
    const cellule = cases[place] ?? null;
    if (estUnPourcentage(cellule) || manqueDans(cellule, marqueurs)) continue;
    const valeur = lireNombre(cellule);
    if (valeur !== undefined && valeur > 0) connus.push(valeur);
  }
  connus.sort((a, b) => a - b);
  return (connus[Math.floor(connus.length / 2)] ?? 0) > MEDIANE_DE_PART ? 100 : 1;
}
