import { Anomalie } from './anomalies.ts';
import type { Cellule } from './cellule.ts';
import type { Champ } from './champs.ts';
import { type Genre, genreDe, marqueursDe } from './genres.ts';
import type { Colonne } from './parc.ts';
import type { Remarque } from './reconnaissance.ts';
import { adresseDe, type Table } from './table.ts';
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

export interface ColonneLue {
  readonly colonne: Colonne;
  readonly remarques: readonly Remarque[];
}

/** A column written 40 where 0.40 is expected has a median over this: three times the ceiling is no usual income. */
const MEDIANE_DE_PART = 3;

/**
 * Reads one column of the table as a field. What is missing becomes NaN or null; what is not understood too, and is
 * said once for the column with its first cell and count. A part written 40 for 0.40 is recognised over the whole
 * column; lost leading zeros of codes are put back; both are said.
 */
export function lireColonne(table: Table, index: number, champ: Champ): ColonneLue {
  const genre = genreDe(champ);
  const entete = table.entetes[index] ?? '';
  const incompris = new Anomalie();
  const erreurs = new Anomalie();
  const bornes = new Anomalie();
  const zeros = new Anomalie();
  const marqueurs = marqueursDe(champ);
  const numerique = estNumerique(genre);
  const nombres = new Float64Array(numerique ? table.lignes.length : 0).fill(Number.NaN);
  const textes: (string | null)[] = numerique ? [] : new Array(table.lignes.length).fill(null);
  const echelle = genre.type === 'part' ? echelleDe(table, index, marqueurs) : 1;
  const lire = memoire((cellule) => (estManquant(cellule, marqueurs) ? null : LECTURES[genre.type](cellule)));
  let marques = 0;
  let negations = 0;

  table.lignes.forEach((cases, ligne) => {
    const cellule = cases[table.decalage + index] ?? null;
    if (typeof cellule === 'object' && cellule !== null) {
      erreurs.noter(() => adresseDe(table, ligne, index), cellule.erreur);
      return;
    }
    const lue = lire(cellule);
    if (lue === null) {
      if (typeof cellule === 'string' && cellule.trim() !== '') {
        marques++;
        if (numerique && genre.type !== 'qpv')
          incompris.noter(() => adresseDe(table, ligne, index), cellule.trim());
      }
      return;
    }
    if (lue === undefined) {
      incompris.noter(() => adresseDe(table, ligne, index), String(cellule).trim());
      return;
    }
    if (typeof lue === 'string') {
      const complete = completer(lue, genre);
      if (complete !== lue) zeros.noter(() => adresseDe(table, ligne, index), lue);
      textes[ligne] = complete;
      return;
    }
    const valeur = estUnPourcentage(cellule) ? lue : lue / echelle;
    if (horsBornes(valeur, genre)) bornes.noter(() => adresseDe(table, ligne, index), String(cellule).trim());
    else nombres[ligne] = valeur;
    if (valeur === 0) negations++;
  });

  const texteInconnu = incompris.nombre > marques;
  const remarques = [
    ...incompris.dire(texteInconnu ? 'attention' : 'info', (r) =>
      numerique && genre.type !== 'ouinon' && genre.type !== 'qpv'
        ? { code: 'texte-dans-nombre', entete, ...r }
        : { code: texteInconnu ? 'valeur-inconnue' : 'valeur-manquante-dite', entete, ...r },
    ),
    ...erreurs.dire('attention', (r) => ({ code: 'cellules-en-erreur', entete, ...r })),
    ...bornes.dire('attention', (r) => ({ code: 'valeur-hors-bornes', entete, ...r })),
    ...zeros.dire('info', ({ texte, autres }) => ({
      code: 'zeros-retablis',
      entete,
      avant: texte,
      apres: completer(texte, genre),
      nombre: autres + 1,
    })),
  ];
  if (echelle !== 1) {
    const premiere = new Anomalie();
    premiere.noter(() => adresseDe(table, 0, index), '');
    remarques.push(...premiere.dire('info', () => ({ code: 'part-en-pourcent', entete })));
  }
  if (
    genre.type === 'ouinon' &&
    negations === 0 &&
    nombres.some((n) => n === 1) &&
    nombres.some(Number.isNaN)
  ) {
    const sansNon = new Anomalie();
    sansNon.noter(() => adresseDe(table, nombres.findIndex(Number.isNaN), index), '');
    remarques.push(...sansNon.dire('attention', ({ cellule }) => ({ code: 'jamais-non', entete, cellule })));
  }
  const colonne: Colonne = numerique
    ? { type: 'nombre', valeurs: nombres }
    : { type: 'texte', valeurs: textes };
  return { colonne, remarques };
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

function echelleDe(table: Table, index: number, marqueurs: ReadonlySet<string>): 1 | 100 {
  const connus: number[] = [];
  for (const cases of table.lignes) {
    const cellule = cases[table.decalage + index] ?? null;
    if (estUnPourcentage(cellule) || estManquant(cellule, marqueurs)) continue;
    const valeur = lireNombre(cellule);
    if (valeur !== undefined && valeur > 0) connus.push(valeur);
  }
  connus.sort((a, b) => a - b);
  return (connus[Math.floor(connus.length / 2)] ?? 0) > MEDIANE_DE_PART ? 100 : 1;
}
