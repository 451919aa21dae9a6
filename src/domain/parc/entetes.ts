import { type Champ, estNomme } from './champs.ts';
import { champDeCompte } from './entetesDeCompte.ts';
import { PAR_NOM } from './synonymes.ts';
import { motsUtiles, plier } from './texte.ts';

const CONFIANCE = { exacte: 1, synonyme: 0.9, approchee: 0.6, aucune: 0 } as const;

export interface EnteteReconnu {
  readonly champ: Champ | null;
  readonly confiance: number;
}

/** In the plural these count; in the singular they identify. */
const PLURIELS: ReadonlyMap<string, Champ> = new Map([
  ['logements', 'nbLogements'],
  ['menages', 'nbMenages'],
]);

/** Words that change nothing to what a column is. */
const NEUTRES = new Set(
  'nb nbre nombre mensuel mensuelle annuel annuelle actuel actuelle courant ops rpls enquete euro eur hc m2 m insee menage locataire logement occupant client'.split(
    ' ',
  ),
);

/** Words after which a column is something else: « Loyer théorique », « Pièces de l’ancien logement ». */
const CONTRAIRES =
  /^(\d.*|conjoint|cotitulaire|precedent.*|ancien.*|anterieur.*|naissance|charge|autre|hor|san|non|avant|apre|moin|plu|proprietaire|garant|gestionnaire|employeur|demande.*|souhait.*|recherche.*|reference|theorique|max|maxi|maximum|plafond|part|taux|pourcent|pourcentage|evolution|jour|semaine|vacant|vacance|refus|motif|commentaire|observation|depart|sortie|fin|cible|prevu|projet)$/;

/** What a header says by itself: a count of an indicator, a known name, else what the known name in it tells. */
export function champDeLEntete(entete: string): EnteteReconnu {
  const pluriel = PLURIELS.get(plier(entete));
  if (pluriel) return { champ: pluriel, confiance: CONFIANCE.synonyme };
  const compte = champDeCompte(entete);
  if (compte !== undefined)
    return {
      champ: compte,
      confiance: compte === null || !estNomme(compte) ? CONFIANCE.exacte : CONFIANCE.synonyme,
    };
  const liste = motsUtiles(entete);
  const exact = PAR_NOM.get(liste.join(''));
  if (exact) return { champ: exact, confiance: CONFIANCE.synonyme };
  const champ = approcher(liste);
  return champ ? { champ, confiance: CONFIANCE.approchee } : { champ: null, confiance: CONFIANCE.aucune };
}

/** The name without neutral words, else the longest known name of two words or more that begins it. */
function approcher(liste: readonly string[]): Champ | null {
  const nu = liste.filter((mot) => !NEUTRES.has(mot)).join('');
  const trouve = nu === '' ? undefined : PAR_NOM.get(nu);
  if (trouve) return trouve;
  for (let fin = liste.length - 1; fin >= 2; fin--) {
    if (liste.slice(fin).some((mot) => CONTRAIRES.test(mot))) return null;
    const debut = PAR_NOM.get(liste.slice(0, fin).join(''));
    if (debut) return debut;
  }
  return null;
}
