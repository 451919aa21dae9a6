import type { BilanDeDiffusion } from '../actions/contrat.ts';
import { choixEnMots } from './choixEnMots.ts';
import { tablesEnUsage } from './enUsage.ts';
import { MOTS } from './mots.ts';
import { MOTS_DE_DIFFUSION } from './motsDeDiffusion.ts';
import type { NomEtape, Parcours } from './parcours.ts';

/** The result of a step in one line, null while it has none. */
export function resumeDe(parcours: Parcours, etape: NomEtape): string | null {
  const { donnees, sources, methode, methodeValidee, bilan, protection } = parcours;
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
      return protection
        ? resumeDeProtection(protection)
        : bilan && MOTS.secret.resume(bilan.infractions, bilan.residencesEnInfraction);
    case 'feuilles':
      return null;
  }
}

function resumeDeProtection({ primaires, secondaires, figures, nonProtegees }: BilanDeDiffusion): string {
  const resume = MOTS_DE_DIFFUSION.resume(primaires + secondaires, figures);
  if (nonProtegees.length === 0) return resume;
  return `${resume} · ${MOTS_DE_DIFFUSION.resumeNonProtege(nonProtegees.length)}`;
}
