import type { Cellule } from '../parc/cellule.ts';
import { exempleAttributions } from './attributions.ts';
import {
  exempleDemandes,
  exempleDeparts,
  exempleImpayes,
  exemplePropositions,
  exempleReclamations,
} from './gestion.ts';
import { exempleLogements } from './logements.ts';
import { exempleMenages, type TailleDExemple } from './menages.ts';
import { exemplePersonnes } from './personnes.ts';
import { exempleResidences } from './territoires.ts';

export interface TableDuBailleur {
  readonly nom: string;
  readonly cellules: readonly (readonly Cellule[])[];
}

/** Each table of an invented landlord, made from its households so that all of them agree. */
const FABRIQUES = {
  logements: { nom: 'RPLS', faire: exempleLogements },
  personnes: { nom: 'Personnes', faire: exemplePersonnes },
  impayes: { nom: 'Impayés', faire: exempleImpayes },
  departs: { nom: 'Départs', faire: exempleDeparts },
  demandes: { nom: 'Demandes de mutation', faire: exempleDemandes },
  propositions: { nom: 'Propositions', faire: exemplePropositions },
  reclamations: { nom: 'Réclamations', faire: exempleReclamations },
  residences: { nom: 'Résidences', faire: exempleResidences },
  attributions: { nom: 'Attributions', faire: exempleAttributions },
} as const;
export type SorteDeTable = keyof typeof FABRIQUES;

export const SORTES_DE_TABLES = Object.keys(FABRIQUES).filter((nom): nom is SorteDeTable => nom in FABRIQUES);

/**
 * Households of an invented landlord and the other files it would hold on them: the same tables for the same seed.
 *
 * @example bailleurInvente(2024, ['logements']).map(({ nom }) => nom) // ['Ménages', 'RPLS']
 */
export function bailleurInvente(
  graine: number,
  sortes: readonly SorteDeTable[] = SORTES_DE_TABLES,
  taille: TailleDExemple = {},
): TableDuBailleur[] {
  const menages = exempleMenages(graine, taille);
  return [
    { nom: 'Ménages', cellules: menages },
    // Each table draws from a seed of its own: leaving one out changes none of the others.
    ...sortes.map((sorte) => ({
      nom: FABRIQUES[sorte].nom,
      cellules: FABRIQUES[sorte].faire(menages, graine + 1 + SORTES_DE_TABLES.indexOf(sorte)),
    })),
  ];
}
