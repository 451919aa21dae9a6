import { Anomalie } from './anomalies.ts';
import type { Cellule } from './cellule.ts';
import type { Champ } from './champs.ts';
import { type Genre, genreDe, marqueursDe } from './genres.ts';
import type { Colonne } from './parc.ts';
import type { Remarque } from './reconnaissance.ts';
import { remarque } from './remarque.ts';
import {
  estManquant,
  lireAnnee,
  lireDpe,
  lireNombre,
  lireOuiNon,
  lirePieces,
  lireQpv,
  lireTypeDeMenage,
} from './valeurs.ts';

/** A column written 40 where 0.40 is expected has a median over this: three times the ceiling is no usual income. */
const MEDIANE_DE_PART = 3;

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
  readonly #lireUne: (cellule: Cellule) => number | string | null | undefined;
  readonly #incompris = new Anomalie();
  readonly #erreurs = new Anomalie();
  readonly #bornes = new Anomalie();
  readonly #zeros = new Anomalie();
  readonly #inconnues = new Anomalie();
  #marques = 0;
  #oui = 0;
  #non = 0;

  constructor(
    champ: Champ,
    private readonly reperage: Reperage,
    private readonly echelle: 1 | 100,
  ) {
    this.#genre = genreDe(champ);
    this.#numerique = estNumerique(this.#genre);
    const marqueurs = marqueursDe(champ);
    const lire = LECTURES[this.#genre.type];
    this.#lireUne = memoire((cellule) => (estManquant(cellule, marqueurs) ? null : lire(cellule)));
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
      if (typeof cellule === 'string' && cellule.trim() !== '') {
        this.#marques++;
        if (this.#numerique && this.#genre.type !== 'qpv') this.#incompris.noter(ou, cellule.trim());
      }
      return null;
    }
    if (lue === undefined) {
      this.#incompris.noter(ou, String(cellule).trim());
      return null;
    }
    if (typeof lue === 'string') {
      const complete = completer(lue, this.#genre);
      if (complete !== lue) this.#zeros.noter(ou, lue);
      return complete;
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
    const texteInconnu = this.#incompris.nombre > this.#marques;
    return [
      ...this.#incompris.dire(texteInconnu ? 'attention' : 'info', (r) =>
        this.#numerique && genre.type !== 'ouinon' && genre.type !== 'qpv'
          ? { code: 'texte-dans-nombre', entete, ...r }
          : { code: texteInconnu ? 'valeur-inconnue' : 'valeur-manquante-dite', entete, ...r },
      ),
      ...this.#erreurs.dire('attention', (r) => ({ code: 'cellules-en-erreur', entete, ...r })),
      ...this.#bornes.dire('attention', (r) => ({ code: 'valeur-hors-bornes', entete, ...r })),
      ...this.#zeros.dire('info', ({ texte, autres }) => ({
        code: 'zeros-retablis',
        entete,
        avant: texte,
        apres: completer(texte, genre),
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

const enTexte = (cellule: Cellule): string =>
  typeof cellule === 'boolean' ? (cellule ? 'VRAI' : 'FAUX') : String(cellule).replace(/\s+/g, ' ').trim();

const LECTURES: Readonly<Record<Genre['type'], (cellule: Cellule) => number | string | undefined>> = {
  texte: enTexte,
  code: enTexte,
  nombre: lireNombre,
  part: lireNombre,
  annee: lireAnnee,
  ouinon: lireOuiNon,
  qpv: lireQpv,
  pieces: lirePieces,
  dpe: lireDpe,
  typeMenage: lireTypeDeMenage,
  tranche: enTexte,
  lien: enTexte,
  activite: enTexte,
  sexe: enTexte,
};

/** Distinct texts of one column worth remembering: yes/no, types, names; identifiers are all different. */
const TEXTES_RETENUS = 5000;

function memoire<T>(lire: (cellule: Cellule) => T): (cellule: Cellule) => T {
  const lus = new Map<string, T>();
  return (cellule) => {
    if (typeof cellule !== 'string') return lire(cellule);
    const deja = lus.get(cellule);
    if (deja !== undefined) return deja;
    const lue = lire(cellule);
    if (lus.size < TEXTES_RETENUS) lus.set(cellule, lue);
    return lue;
  };
}

const NUMERIQUES: ReadonlySet<Genre['type']> = new Set([
  'nombre',
  'part',
  'annee',
  'ouinon',
  'qpv',
  'pieces',
]);

const estNumerique = ({ type }: Genre): boolean => NUMERIQUES.has(type);

const estUnPourcentage = (cellule: Cellule): boolean => typeof cellule === 'string' && cellule.includes('%');

/** Codes lose one leading zero when a spreadsheet reads them as numbers: 6029 is 06029. */
function completer(texte: string, genre: Genre): string {
  if (genre.type !== 'code') return texte;
  return texte.length === genre.longueur - 1 && /^\d+$/.test(texte) ? `0${texte}` : texte;
}

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
    if (estUnPourcentage(cellule) || estManquant(cellule, marqueurs)) continue;
    const valeur = lireNombre(cellule);
    if (valeur !== undefined && valeur > 0) connus.push(valeur);
  }
  connus.sort((a, b) => a - b);
  return (connus[Math.floor(connus.length / 2)] ?? 0) > MEDIANE_DE_PART ? 100 : 1;
}
