import type { Methode } from '../domain/methode/methode.ts';
import { fixe, formule, ici, nombre, zone } from './cellules.ts';
import {
  COLONNES_IDENTITE,
  type ColonneIndicateur,
  type GrilleIndicateurs,
  type Sorte,
} from './grilleIndicateurs.ts';
import { NOMS } from './noms.ts';
import type { PlanCell, PlanConditionalFormat } from './plan.ts';
import type { NomDeStyle } from './styles.ts';
import { LIGNE_ENTETE } from './tete.ts';

type Lecture = Methode['secret']['lecture'];

/** Column of « CIL Indicateurs » that counts, row by row, the cells under the threshold. */
const COLONNE_SECRET = COLONNES_IDENTITE - 1;

const ALERTE = { fill: '#FFD27F', fontColor: '#1F2933', bold: true } as const;

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
  grille: GrilleIndicateurs,
  lecture: Lecture,
  row: number,
  style: NomDeStyle,
  connu: (colonne: ColonneIndicateur) => boolean,
): PlanCell {
  const premiere = COLONNES_IDENTITE;
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
export function alertes(grille: GrilleIndicateurs, lecture: Lecture, rows: number): PlanConditionalFormat[] {
  const colonnes = grille.colonnes.filter(
    ({ sorte, indicateur }) =>
      SORTES_SECRETES[lecture].includes(sorte) && (sorte !== 'part' || indicateur.forme === 'part'),
  );
  return [
    {
      zone: zone(grille.reference, COLONNE_SECRET, rows, 1),
      formula: `=${ici(grille.reference, COLONNE_SECRET)}>0`,
      style: { fontColor: '#8A4B00', bold: true },
    },
    ...colonnes.map(({ column, sorte }) => ({
      zone: zone(grille.reference, column, rows, 1),
      formula:
        sorte === 'part'
          ? complementSousSeuil(grille.reference, column)
          : sousSeuil(grille.reference, column),
      style: ALERTE,
    })),
  ];
}

function sousSeuil(row: number, column: number): string {
  const cellule = ici(row, column);
  return `=AND(ISNUMBER(${cellule}),${cellule}>=${NOMS.plancher},${cellule}<${NOMS.minimum})`;
}

/** Count and base stand on the left of their share. */
function complementSousSeuil(row: number, column: number): string {
  const [effectif, base] = [ici(row, column - 2), ici(row, column - 1)];
  const complement = `N(${base})-N(${effectif})`;
  return `=AND(ISNUMBER(${effectif}),${complement}>=${NOMS.plancher},${complement}<${NOMS.minimum})`;
}
