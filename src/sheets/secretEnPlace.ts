import type { Methode } from '../domain/methode/methode.ts';
import { fixe, formule, ici, nombre, zone } from './cellules.ts';
import type { ColonneIndicateur, GrilleDeChiffres, Sorte } from './grilleIndicateurs.ts';
import { NOMS } from './noms.ts';
import type { PlanCell, PlanConditionalFormat, Zone } from './plan.ts';
import type { NomDeStyle } from './styles.ts';
import { LIGNE_ENTETE } from './tete.ts';

type Lecture = Methode['secret']['lecture'];

export const ALERTE = { fill: '#FFD27F', fontColor: '#1F2933', bold: true } as const;

/** Which columns show a breach, by what the method controls; the cell of a share answers for the complement. */
const SORTES_SECRETES: Record<Lecture, readonly Sorte[]> = {
  cellules: ['effectif', 'base', 'part'],
  effectif: ['effectif', 'base'],
  base: ['base'],
};

/**
 * How many cells of a row are under the threshold, by formula: counts have a header that ends with a bracket; a
 * complement is a base minus the count on its left. Only the indicators that `connu` allows have a complement.
 */
export function compteSecret(
  grille: GrilleDeChiffres,
  lecture: Lecture,
  row: number,
  style: NomDeStyle,
  connu: (colonne: ColonneIndicateur) => boolean,
): PlanCell {
  const premiere = grille.debut;
  const derniere = premiere + grille.colonnes.length - 1;
  if (derniere < premiere) return nombre(0, style);
  const entete = `${fixe(LIGNE_ENTETE, premiere)}:${fixe(LIGNE_ENTETE, derniere)}`;
  const valeurs = `${ici(row, premiere)}:${ici(row, derniere)}`;
  const titres = lecture === 'base' ? '*(base)' : '*)';
  const comptes = `COUNTIFS(${entete},"${titres}",${valeurs},">="&${NOMS.plancher},${valeurs},"<"&${NOMS.minimum})`;
  const parts = lecture === 'cellules' ? grille.colonnes.filter((c) => c.sorte === 'part' && connu(c)) : [];
  const complements = parts.map(({ column }) => {
    const complement = `${ici(row, column - 1)}-${ici(row, column - 2)}`;
    return `+AND(${complement}>=${NOMS.plancher},${complement}<${NOMS.minimum})`;
  });
  return formule(`=${comptes}${complements.join('')}`, style);
}

/** The breaches in place, and the count of the rows that hold some. */
export function alertes(grille: GrilleDeChiffres, lecture: Lecture): PlanConditionalFormat[] {
  const { haut, bas, debut } = grille;
  const rows = bas - haut + 1;
  const secret = debut - 1;
  const colonnes = grille.colonnes.filter(
    ({ sorte, indicateur }) =>
      SORTES_SECRETES[lecture].includes(sorte) && (sorte !== 'part' || indicateur.forme === 'part'),
  );
  return [
    {
      zone: zone(haut, secret, rows, 1),
      formula: `=${ici(haut, secret)}>0`,
      style: { fontColor: '#8A4B00', bold: true },
    },
    ...colonnes.map(({ column, sorte }) =>
      alerte(sorte, zone(haut, column, rows, 1), ici(haut, column - 2), ici(haut, column - 1)),
    ),
  ];
}

/** The same where all indicators share three columns: count, base, value. */
export function alertesDeLigne(zoneDesTrois: Zone, lecture: Lecture): PlanConditionalFormat[] {
  const { row, column, rows } = zoneDesTrois;
  const sortes = ['effectif', 'base', 'part'] as const;
  return sortes.flatMap((sorte, k) =>
    SORTES_SECRETES[lecture].includes(sorte)
      ? [alerte(sorte, zone(row, column + k, rows, 1), ici(row, column), ici(row, column + 1))]
      : [],
  );
}

/** One column of counts, or of shares, which reveal the complement of the count to the base. */
function alerte(sorte: Sorte, place: Zone, effectif: string, base: string): PlanConditionalFormat {
  const compte = ici(place.row, place.column);
  return {
    zone: place,
    formula: sorte === 'part' ? complementSousSeuil(effectif, base) : sousSeuil(compte),
    style: ALERTE,
  };
}

const horsRegle = (compte: string): string => `${compte}>=${NOMS.plancher},${compte}<${NOMS.minimum}`;

const sousSeuil = (compte: string): string => `=AND(ISNUMBER(${compte}),${horsRegle(compte)})`;

const complementSousSeuil = (effectif: string, base: string): string =>
  `=AND(ISNUMBER(${effectif}),${horsRegle(`N(${base})-N(${effectif})`)})`;
