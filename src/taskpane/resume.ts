import { MOTS } from './mots.ts';
import type { NomEtape, Parcours } from './parcours.ts';

/** The result of a step in one line, null while it has none. */
export function resumeDe(parcours: Parcours, etape: NomEtape): string | null {
  const { donnees, sources, methode, methodeValidee, bilan } = parcours;
  switch (etape) {
    case 'donnees': {
      const source = sources.find((s) => s.feuille === donnees?.feuille);
      return source?.lisible ? MOTS.donnees.resume(source.reconnaissance.libelle, source.feuille) : null;
    }
    case 'methode':
      return methode && methodeValidee
        ? MOTS.methode.resume(methode.nom, methode.version, methode.indicateurs.length)
        : null;
    case 'calcul':
      return bilan && MOTS.calcul.resume(bilan.residences, bilan.indicateursCalcules, bilan.feuilles.length);
    case 'secret':
      return bilan && MOTS.secret.resume(bilan.infractions, bilan.residencesEnInfraction);
    case 'feuilles':
      return null;
  }
}
