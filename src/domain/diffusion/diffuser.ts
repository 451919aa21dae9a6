import { remede } from '../secret/ensemble/remede.ts';
import type { RegleDuSecret } from '../secret/regle.ts';
import { soustractions } from '../secret/soustractions.ts';
import type { Audit, Diffusion, Figure, Figures, NonProtegee } from './diffusion.ts';
import { figuresDe, placeDe } from './figures.ts';
import { type Motif, motifDe } from './motif.ts';
import { DEJA_CACHEE, type ProtectionDeTrame } from './protegerLaTrame.ts';
import type { Publication } from './publication.ts';
import type { Trame } from './trame.ts';

/** What the pattern found for a publication lets show of it, figure by figure, and what the attack gave. */
export function diffuser(
  publication: Publication,
  trame: Trame,
  protection: ProtectionDeTrame,
  { regle, anterieures }: { readonly regle: RegleDuSecret; readonly anterieures: Uint8Array },
): Diffusion {
  const depart = motifDe(trame, regle);
  const motif: Motif = { ...depart, cachees: protection.cachees, causes: protection.causes };
  const dejaCachees = new Set(
    [...anterieures.keys()].filter((cellule) => anterieures[cellule] === DEJA_CACHEE),
  );
  const figures = figuresDe(publication, trame, motif, dejaCachees);
  return {
    publication,
    regle,
    figures,
    indices: indicesDe(publication, figures),
    audit: auditDe(publication, trame, motif, protection, figures, depart.cachees),
  };
}

/** An index is shown where every indicator it is made of is. */
function indicesDe(
  { indices, colonnes, composantes, lignes }: Publication,
  figures: readonly (readonly Figures[])[],
): readonly Figure[] | null {
  if (!indices) return null;
  const rangs = composantes.map((code) => colonnes.findIndex(({ indicateur }) => indicateur.code === code));
  return lignes.map((_, ligne): Figure => {
    const cachee = rangs.find((colonne) => figures[colonne]?.[ligne]?.valeur.etat === 'secret');
    if (cachee !== undefined)
      return {
        etat: 'secret',
        raison: { sorte: 'calcul', autre: { ligne, colonne: cachee, objet: 'valeur' } },
      };
    const valeur = indices[ligne] ?? null;
    return valeur === null ? { etat: 'nd' } : { etat: 'montree', valeur };
  });
}

function auditDe(
  { lignes }: Publication,
  trame: Trame,
  motif: Motif,
  protection: ProtectionDeTrame,
  figures: readonly (readonly Figures[])[],
  naives: Uint8Array,
): Audit {
  const ecrites = figures.flatMap((colonne) =>
    colonne.flatMap(({ effectif, base, valeur }, ligne) =>
      lignes[ligne]?.montree === true ? [effectif, base, valeur].filter((figure) => figure !== null) : [],
    ),
  );
  const secretes = ecrites.flatMap((figure) => (figure.etat === 'secret' ? [figure.raison.sorte] : []));
  const primaires = secretes.filter((sorte) => sorte === 'seuil').length;
  // Only rows can be taken as one: sums of one counter.
  const deLignes = Uint8Array.from(motif.systeme.sommes, ({ total, membres }) =>
    Number(membres.every((membre) => motif.lieu(membre).compteur === motif.lieu(total).compteur)),
  );
  const petites = soustractions(motif.systeme, naives).filter(
    ({ cellule }) => motif.primaires[cellule] === 1,
  );
  return {
    figures: ecrites.length,
    primaires,
    secondaires: secretes.length - primaires,
    plusPetiteLatitude: protection.plusPetiteLatitude,
    plusPetiteSomme: protection.plusPetiteSomme,
    naivementRetrouvees: petites.length,
    nonProtegees: protection.nonProtegees.flatMap((cellule): NonProtegee[] => {
      const { compteur, ligne } = motif.lieu(cellule);
      const place = placeDe(trame, compteur, ligne);
      if (!place) return [];
      const { aReunir = [] } = remede(motif.systeme, cellule, motif.minimum, deLignes) ?? {};
      return [{ place, aReunir: aReunir.map((autre) => lignes[motif.lieu(autre).ligne]?.nom ?? '') }];
    }),
  };
}
