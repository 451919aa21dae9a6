import reglages from './reglages.json' with { type: 'json' };
import { manqueDe, type Rangs, type Secteur, suffit } from './secteur.ts';

interface EnCours {
  readonly membres: Rangs;
  readonly manque: number;
}

/**
 * Groups that may all be shown, from single residences: the one nearest to completion joins a near neighbour among those
 * that lack something too, else among those that can take it, until none lacks anything.
 *
 * @param rangs residences that, all together, may be shown
 */
export function croitre(secteur: Secteur, rangs: Rangs): number[][] {
  let groupes = rangs.map((rang) => enCours(secteur, [rang]));
  for (let choisi = presqueComplet(groupes); choisi && groupes.length > 1; choisi = presqueComplet(groupes)) {
    const partenaire = partenaireDe(secteur, choisi, groupes);
    if (!partenaire) break;
    const reuni = enCours(
      secteur,
      [...choisi.membres, ...partenaire.membres].sort((a, b) => a - b),
    );
    const aOter = choisi;
    groupes = groupes.filter((groupe) => groupe !== aOter && groupe !== partenaire);
    groupes.push(reuni);
  }
  return groupes.map(({ membres }) => [...membres]);
}

const enCours = (secteur: Secteur, membres: Rangs): EnCours => ({
  membres,
  manque: manqueDe(secteur, membres),
});

const tete = ({ membres: [premier = 0] }: EnCours): number => premier;

function presqueComplet(groupes: readonly EnCours[]): EnCours | undefined {
  let choisi: EnCours | undefined;
  for (const groupe of groupes) {
    if (groupe.manque === 0) continue;
    if (
      !choisi ||
      groupe.manque < choisi.manque ||
      (groupe.manque === choisi.manque && tete(groupe) < tete(choisi))
    )
      choisi = groupe;
  }
  return choisi;
}

/**
 * Of its nearest neighbours, the one that leaves least to find; among equals, the one that lacks most: what another
 * would have brought is not wasted.
 */
function partenaireDe(secteur: Secteur, choisi: EnCours, groupes: readonly EnCours[]): EnCours | undefined {
  const autres = groupes.filter((groupe) => groupe !== choisi);
  const incomplets = autres.filter(({ manque }) => manque > 0);
  const preneurs =
    incomplets.length > 0
      ? incomplets
      : autres.filter(({ membres }) => suffit(secteur, [...choisi.membres, ...membres]));
  const [meilleur] = (preneurs.length > 0 ? preneurs : autres)
    .map((groupe) => ({ groupe, ecart: secteur.ecart(tete(choisi), tete(groupe)) }))
    .sort((a, b) => a.ecart - b.ecart || tete(a.groupe) - tete(b.groupe))
    .slice(0, reglages.voisinesEssayees)
    .map(({ groupe }) => ({ groupe, reste: manqueDe(secteur, [...choisi.membres, ...groupe.membres]) }))
    .sort((a, b) => a.reste - b.reste || b.groupe.manque - a.groupe.manque);
  return meilleur?.groupe;
}
