import { type Hasard, hasard } from '../hasard.ts';
import type { Cellule } from '../parc/cellule.ts';
import { type Enregistrement, enregistrements, type TableInventee } from './enregistrements.ts';

/** What each count of adults of the household becomes for one adult. */
const ACTIVITES = [
  ['Emploi stable', 'Emploi stable'],
  ['Emploi précaire', 'Emploi précaire'],
  ['Chômeurs', 'Chômeur'],
  ['Retraités', 'Retraité'],
  ['Au foyer', 'Au foyer'],
  ['Invalidité', 'Invalidité'],
  ['Étudiants', 'Étudiant'],
  ['Autres inactifs', 'Autre'],
] as const;

/**
 * One row per person of the households: place, age, sex and activity, which fold back into the same counts of adults
 * and children. The same rows for the same seed.
 *
 * @param menages households as `exempleMenages` gives them, header first
 */
export function exemplePersonnes(menages: TableInventee, graine: number): Cellule[][] {
  const alea = hasard(graine);
  const lignes: Cellule[][] = [['Identifiant ménage', 'Lien de parenté', 'Âge', 'Sexe', 'Activité']];
  for (const menage of enregistrements(menages)) lignes.push(...personnes(menage, alea));
  return lignes;
}

function personnes(menage: Enregistrement, alea: Hasard): Cellule[][] {
  const identifiant = menage.texte('Identifiant ménage');
  const activites = ACTIVITES.flatMap(([colonne, activite]) =>
    new Array<string>(menage.nombre(colonne)).fill(activite),
  );
  const couple = menage.texte('Composition familiale').startsWith('Couple');
  const sexe = () => (alea.arrive(0.5) ? 'F' : 'M');
  const adultes = activites.map((activite, rang) => {
    const lien = rang === 0 ? 'Titulaire' : couple && rang === 1 ? 'Conjoint' : 'Enfant';
    const age = lien === 'Enfant' ? alea.entier(18, 27) : ageDe(activite, alea);
    return [identifiant, lien, age, sexe(), activite];
  });
  const enfants = Array.from({ length: menage.nombre('Enfants') }, () => [
    identifiant,
    'Enfant',
    alea.entier(0, 17),
    sexe(),
    null,
  ]);
  return [...adultes, ...enfants];
}

function ageDe(activite: string, alea: Hasard): number {
  if (activite === 'Retraité') return alea.entier(60, 89);
  return activite === 'Étudiant' ? alea.entier(18, 26) : alea.entier(23, 61);
}
