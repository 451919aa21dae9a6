import { choixEnMots } from './choixEnMots.ts';
import { tablesEnUsage } from './enUsage.ts';
import { MOTS } from './mots.ts';
import type { NomEtape, Parcours } from './parcours.ts';

/** The result of a step in one line, null while it has none. */
export function resumeDe(parcours: Parcours, etape: NomEtape): string | null {
  const { donnees, sources, methode, methodeValidee, bilan } = parcours;
  switch (etape) {
    case 'donnees': {
      const enUsage = donnees ? tablesEnUsage(donnees, sources) : [];
      const [premiere] = enUsage;
      if (!premiere) return null;
      const { feuille, reconnaissance } = premiere.source;
      return enUsage.length === 1
        ? MOTS.donnees.resume(reconnaissance.libelle, feuille)
        : MOTS.donnees.resumeDe(choixEnMots(enUsage) ?? '', enUsage.length);
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
