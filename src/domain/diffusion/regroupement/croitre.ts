import type { Secteur } from './secteur.ts';

interface EnCours {
  readonly membres: readonly number[];
  readonly manque: number;
}

/**
 * Groups that may all be shown, from single residences: the one nearest to completion joins its nearest neighbour among
 * those that lack something too, else among those that can take it, until none lacks anything.
 *
 * @param rangs residences that, all together, may be shown
 */
export function croitre(secteur: Secteur, rangs: readonly number[]): number[][] {
  let groupes = rangs.map((rang) => enCours(secteur, [rang]));
  for (let choisi = presqueComplet(groupes); choisi && groupes.length > 1; choisi = presqueComplet(groupes)) {
    const partenaire = plusProche(secteur, choisi, groupes);
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

const enCours = (secteur: Secteur, membres: readonly number[]): EnCours => ({
  membres,
  manque: secteur.manque(membres),
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

function plusProche(secteur: Secteur, choisi: EnCours, groupes: readonly EnCours[]): EnCours | undefined {
  const autres = groupes.filter((groupe) => groupe !== choisi);
  const incomplets = autres.filter(({ manque }) => manque > 0);
  const preneurs =
    incomplets.length > 0
      ? incomplets
      : autres.filter(({ membres }) => secteur.suffisant([...choisi.membres, ...membres]));
  let proche: EnCours | undefined;
  let pres = Number.POSITIVE_INFINITY;
  for (const groupe of preneurs.length > 0 ? preneurs : autres) {
    const ecart = secteur.ecart(tete(choisi), tete(groupe));
    if (ecart < pres || (ecart === pres && proche && tete(groupe) < tete(proche))) {
      proche = groupe;
      pres = ecart;
    }
  }
  return proche;
}
