import reglages from '../domain/comparaison/surrepresentation.json' with { type: 'json' };
import type { Diagnostic } from '../domain/diagnostic.ts';
import { NOMS_DES_ECHELLES } from '../domain/parc/echelles.ts';
import { enfreint } from '../domain/secret/controle.ts';
import { type Adresses, adressesDe, parcEnAdresses } from './adressesDesPoids.ts';
import { fixe, formule, ici, texte } from './cellules.ts';
import { COLONNES_POIDS as C, type GrilleDesPoids } from './grilleSurrepresentation.ts';
import type { PoidsLus } from './lirePoids.ts';
import type { Marques } from './marques.ts';
import { NOMS } from './noms.ts';
import type { PlanCell } from './plan.ts';
import { LIGNE_ENTETE } from './tete.ts';

/** Everything that the rows share. */
export interface ContexteDesPoids {
  readonly diagnostic: Diagnostic;
  readonly grille: GrilleDesPoids;
  readonly lus: readonly PoidsLus[];
  readonly marques: Marques;
}

/** Columns known through a part of the stock only: the ones that carry an interval. */
export const partielles = (lus: readonly PoidsLus[]): readonly PoidsLus[] =>
  lus.filter(({ couverture, N }) => couverture < 1 && N !== null && N > 0);

/** Where the interval's quantile stands, under the table. */
export const lieuDuQuantile = ({ derniere }: GrilleDesPoids): string => fixe(derniere + 3, C.parc);

/** One row: who, its weight in the stock, its strongest indicator, then quotients, excesses, gaps and intervals. */
export function ligneDePoids(contexte: ContexteDesPoids, rang: number): PlanCell[] {
  const { grille, lus } = contexte;
  const ligne = grille.lignes[rang];
  if (!ligne) return [];
  const { row, echelle, nom } = ligne;
  const fin = C.quotients + lus.length - 1;
  const quotients = `${ici(row, C.quotients)}:${ici(row, fin)}`;
  const titres = `${fixe(LIGNE_ENTETE, C.quotients)}:${fixe(LIGNE_ENTETE, fin)}`;
  const limite = `100+${NOMS.tolerance}`;
  const parc = parcEnAdresses(grille, ligne);
  const lues = lus.map((lu) => ({ lu, ...adressesDe(grille, lu.colonne, ligne) }));
  return [
    texte(NOMS_DES_ECHELLES[echelle]),
    texte(nom, 'texteLong'),
    formule(`=${parc.l}`, 'effectif'),
    formule(`=${ici(row, C.parc)}/${parc.L}`, 'part'),
    formule(`=COUNTIF(${quotients},">"&${limite})`, 'effectif'),
    formule(
      `=IF(MAX(${quotients})>${limite},INDEX(${titres},1,MATCH(MAX(${quotients}),${quotients},0)),"")`,
      'texteApresNombre',
    ),
    ...lues.map(({ lu, n, N, l, L }) =>
      chiffre(contexte, lu, rang, `=100*(${n}/${N})/(${l}/${L})`, styleDuQuotient(contexte, lu, rang)),
    ),
    ...lues.map(({ lu, n, N, l, L }) => chiffre(contexte, lu, rang, `=${n}-${N}*${l}/${L}`, 'ecart')),
    ...lues.map(({ lu, n, N, l, L }) => chiffre(contexte, lu, rang, `=100*(${n}/${N}-${l}/${L})`, 'ecart')),
    ...partielles(lus).flatMap((lu, p) => intervalle(contexte, lu, rang, p)),
  ];
}

type StyleDeChiffre = 'indice' | 'indiceDiscret' | 'ecart' | 'rapport';

function chiffre(
  { marques }: ContexteDesPoids,
  { refus }: PoidsLus,
  rang: number,
  calcul: string,
  style: StyleDeChiffre,
): PlanCell {
  const dit = refus[rang] ?? null;
  if (dit === '///' || dit === 'nd') marques.add(dit);
  return dit === null ? formule(calcul, style) : texte(dit, style);
}

/** In italics where it rests on a count under the threshold of secrecy. */
function styleDuQuotient({ diagnostic }: ContexteDesPoids, { n }: PoidsLus, rang: number): StyleDeChiffre {
  return enfreint(n[rang] ?? 0, diagnostic.methode.secret) ? 'indiceDiscret' : 'indice';
}

/** Standard error of the logarithm of the quotient, then both bounds. A quotient of 0 has none. */
function intervalle(contexte: ContexteDesPoids, lu: PoidsLus, rang: number, place: number): PlanCell[] {
  const { grille, lus, marques } = contexte;
  const ligne = grille.lignes[rang];
  if (!ligne) return [];
  const dit = lu.refus[rang] ?? null;
  if (dit === '///' || dit === 'nd') marques.add(dit);
  if (dit !== null) return [dit, dit, dit].map((t) => texte(t, 'indice'));
  if (lu.n[rang] === 0) {
    marques.add('///');
    return ['///', '///', '///'].map((t) => texte(t, 'indice'));
  }
  const quotient = ici(ligne.row, C.quotients + lus.indexOf(lu));
  const erreur = ici(ligne.row, C.quotients + 3 * lus.length + 3 * place);
  const bornes = (signe: string) =>
    formule(`=${quotient}*EXP(${signe}${lieuDuQuantile(grille)}*${erreur})`, 'indice');
  return [
    formule(`=${erreurEnFormule(adressesDe(grille, lu.colonne, ligne))}`, 'rapport'),
    bornes('-'),
    bornes(''),
  ];
}

/** s² = (1 − p)/n + (1 − P)/N − 2(1 − p)/N, where p = n/l and P = N/L. */
const erreurEnFormule = ({ n, l, N, L }: Adresses): string =>
  `SQRT(MAX(0,(1-${n}/${l})/${n}+(1-${N}/${L})/${N}-2*(1-${n}/${l})/${N}))`;

/** Width of the band in words: « 95 % ». */
export const NIVEAU = `${Math.round(100 * reglages.intervalle.niveau)} %`;
