import type { Parc } from '../parc/parc.ts';

/** One person of a household, as the file says: NaN or null is not known. */
export interface Personne {
  readonly age: number;
  /** « titulaire », « conjoint », « enfant », « autre ». */
  readonly lien: string | null;
  /** « stable », « precaire », « chomeur », « retraite », « foyer », « invalidite », « etudiant », « autre ». */
  readonly activite: string | null;
  /** « F », « M ». */
  readonly sexe: string | null;
}

/** The person that each row of a table describes. */
export function personnesDe(parc: Parc): (ligne: number) => Personne {
  const ages = parc.colonnes.get('age');
  const texte = (champ: 'lien' | 'activite' | 'sexe') => {
    const colonne = parc.colonnes.get(champ);
    return (ligne: number) => (colonne?.type === 'texte' ? (colonne.valeurs[ligne] ?? null) : null);
  };
  const [lien, activite, sexe] = [texte('lien'), texte('activite'), texte('sexe')];
  return (ligne) => ({
    age: ages?.type === 'nombre' ? (ages.valeurs[ligne] ?? Number.NaN) : Number.NaN,
    lien: lien(ligne),
    activite: activite(ligne),
    sexe: sexe(ligne),
  });
}
