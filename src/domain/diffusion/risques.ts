import type { Diagnostic, Infraction } from '../diagnostic.ts';
import { nombre } from '../messages/phrases.ts';
import { phraseDeSoustraction } from '../messages/secret.ts';
import { ECHELLES_FINES } from '../parc/echelles.ts';
import { soustractions } from '../secret/soustractions.ts';
import type { EchelleDeTerritoire } from './decoupage.ts';
import { motifDe } from './motif.ts';
import type { Publication } from './publication.ts';
import { publier } from './publier.ts';
import { type CompteursDeColonne, type Trame, trameDe } from './trame.ts';

/** How each small count would be given back if small counts alone were blanked; asked by row, code and object. */
export type Soustractions = (ligne: string, code: string, objet: Infraction['objet']) => string | null;

/**
 * The subtraction that gives back each small count of the sheets of a diagnostic once small counts are blanked, in
 * words and figures: « 7 = Centre (33) − Les Tilleuls (26) ». Null for those that no subtraction gives back.
 */
export function soustractionsDu(
  diagnostic: Pick<Diagnostic, 'dossier' | 'tableau' | 'methode' | 'echelles'>,
): Soustractions {
  const echelles = diagnostic.echelles
    .map(({ echelle }) => echelle)
    .filter((echelle): echelle is EchelleDeTerritoire => !ECHELLES_FINES.has(echelle));
  const publication = publier(diagnostic, {
    echelles,
    groupes: new Map(),
    anciennes: { echelles: [], groupes: [] },
  });
  const trame = trameDe(publication, diagnostic.methode.secret);
  const motif = motifDe(trame, diagnostic.methode.secret);
  const trouvees = new Map(
    soustractions(motif.systeme, motif.cachees)
      .filter(({ cellule }) => motif.primaires[cellule] === 1)
      .map((soustraction) => [soustraction.cellule, soustraction]),
  );
  const lignes = new Map(publication.lignes.map(({ cle }, rang) => [cle, rang]));
  const colonnes = new Map(publication.colonnes.map(({ indicateur }, rang) => [indicateur.code, rang]));
  const nommer = nomsDe(publication, trame);
  return (ligne, code, objet) => {
    const rang = lignes.get(ligne);
    const compteur = trame.colonnes[colonnes.get(code) ?? -1]?.[COMPTEURS[objet]] ?? null;
    if (rang === undefined || compteur === null) return null;
    const cellule = motif.cellule(compteur, rang);
    const trouvee = trouvees.get(cellule);
    if (!trouvee) return null;
    return phraseDeSoustraction(trouvee, (autre) => {
      const valeur = nombre(motif.systeme.effectifs[autre] ?? 0);
      if (autre === cellule) return valeur;
      const lieu = motif.lieu(autre);
      return `${nommer(lieu.compteur, lieu.ligne, compteur, rang)} (${valeur})`;
    });
  };
}

const COMPTEURS = {
  numerateur: 'effectif',
  complement: 'complement',
  base: 'base',
} as const satisfies Record<Infraction['objet'], keyof CompteursDeColonne>;

/** What a count is called beside another: what they have in common is not said again. */
function nomsDe({ lignes, colonnes }: Publication, trame: Trame) {
  const dits = trame.compteurs.map((_, compteur) => {
    for (const objet of ['effectif', 'base', 'complement'] as const) {
      const rang = trame.colonnes.findIndex((colonne) => colonne[objet] === compteur);
      const indicateur = colonnes[rang]?.indicateur;
      if (indicateur) return `${indicateur.court}, ${objet === 'complement' ? 'complément' : objet}`;
    }
    return 'différence';
  });
  return (compteur: number, ligne: number, pourCompteur: number, pourLigne: number): string => {
    const nom = lignes[ligne]?.nom ?? '';
    if (compteur === pourCompteur) return nom;
    return ligne === pourLigne ? (dits[compteur] ?? '') : `${dits[compteur]} · ${nom}`;
  };
}
