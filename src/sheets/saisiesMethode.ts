import { MOTS } from './motsMethode.ts';
import type { PlanValidation } from './plan.ts';
import type { NomDeStyle } from './styles.ts';

/** One input cell of « CIL Méthode ». `formula` cells are computed from the others and are not read back. */
export interface Saisie {
  readonly nom: string;
  readonly contenu: { readonly value: string | number } | { readonly formula: string };
  readonly style: NomDeStyle;
  readonly regle?: PlanValidation['rule'];
}

/**
 * One line of the annex: a cell, possibly a second one (its direction, its measure), and what it means; each may be a
 * word of ours or an input.
 */
export interface Parametre {
  readonly libelle: string;
  readonly valeur: Saisie | string;
  readonly precision?: Saisie | string;
  readonly explication: Saisie | string;
}

export interface SectionMethode {
  readonly titre: string;
  readonly parametres: readonly Parametre[];
}

export const saisieTexte = (nom: string, value: string): Saisie => ({
  nom,
  contenu: { value },
  style: 'saisieTexte',
});
export const choix = (nom: string, value: string, mots: Readonly<Record<string, string>>): Saisie => ({
  ...saisieTexte(nom, value),
  regle: { list: Object.values(mots) },
});
export const saisieNombre = (
  nom: string,
  value: number,
  regle?: PlanValidation['rule'],
  style: NomDeStyle = 'saisieNombre',
): Saisie => ({
  nom,
  contenu: { value },
  style,
  ...(regle && { regle }),
});
export const calcul = (nom: string, formula: string): Saisie => ({
  nom,
  contenu: { formula },
  style: 'effectif',
});
export const ouiNon = (nom: string, oui: boolean): Saisie => choix(nom, MOTS.ouiNon[`${oui}`], MOTS.ouiNon);
