import { type Famille, famillesProposees } from '../sheets/familles.ts';
import type { Preparation } from './contrat.ts';

/** The families that will be written: those chosen, else those proposed for this workbook. */
export const famillesRetenues = (
  choisies: readonly Famille[] | null,
  { annonce }: Pick<Preparation, 'annonce'>,
): readonly Famille[] =>
  choisies ?? famillesProposees(annonce.filter(({ dejaLa }) => dejaLa).map(({ nom }) => nom));

/** A preparation without the sheets of the other families. */
export function retenir(preparation: Preparation, familles: readonly Famille[]): Preparation {
  const annonce = preparation.annonce.filter(({ famille }) => familles.includes(famille));
  const noms = new Set(annonce.map(({ nom }) => nom));
  return { ...preparation, annonce, plans: preparation.plans.filter(({ name }) => noms.has(name)) };
}
