import { CHAMPS, type ChampNomme } from './champs.ts';

/** Each kind of field begins at this one, in the order of `CHAMPS`. */
const DEBUTS = [
  ['menage', 'Identité et adresse'],
  ['quartier', 'Territoire'],
  ['revenuSurPlafond', 'Revenus et aides'],
  ['majeurs', 'Emploi'],
  ['anneeEmmenagement', 'Composition du ménage'],
  ['ageTitulaire', 'Âges'],
  ['piecesNorme', 'Norme d’occupation et impayés'],
  ['age', 'Personnes'],
  ['pieces', 'Logement'],
  ['dateDemande', 'Demandes, départs, refus, réclamations'],
  ['nbLogements', 'Tableaux de résidences'],
] as const satisfies readonly (readonly [ChampNomme, string])[];

export interface Rubrique {
  readonly titre: string;
  readonly champs: readonly ChampNomme[];
}

/** Every named field, kind by kind, for those who look for one in a long list. */
export const RUBRIQUES: readonly Rubrique[] = DEBUTS.map(([premier, titre], rang) => {
  const suivant = DEBUTS[rang + 1]?.[0];
  const fin = suivant === undefined ? CHAMPS.length : CHAMPS.indexOf(suivant);
  return { titre, champs: CHAMPS.slice(CHAMPS.indexOf(premier), fin) };
});
