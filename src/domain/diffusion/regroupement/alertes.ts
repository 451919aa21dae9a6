import { enfreint } from '../../secret/controle.ts';
import { minimumPubliable } from '../../secret/primaires.ts';
import type { RegleDuSecret } from '../../secret/regle.ts';
import { ditInsuffisant } from './nommer.ts';
import type { AlerteDeRegroupement, DemandeDeRegroupement, Groupe, UniteARegrouper } from './regroupement.ts';

/**
 * What the user must look at: a group made by hand that may not be shown or that crosses sectors, and a group that
 * differs from one of last time by so few units that the two, side by side, would give them away. Residences that are
 * no longer in the data have no count: they raise nothing.
 */
export function alertesDuRegroupement(
  groupes: readonly Groupe[],
  { unites, regle, anciens }: DemandeDeRegroupement,
): AlerteDeRegroupement[] {
  const parCle = new Map(unites.map((unite) => [unite.cle, unite]));
  const membresDe = ({ membres }: Groupe) => membres.flatMap((cle) => parCle.get(cle) ?? []);
  const dAvant = groupesDAvant(unites, anciens);
  return groupes.flatMap((groupe): AlerteDeRegroupement[] => [
    ...(groupe.impose ? saisie(groupe, membresDe(groupe), regle) : []),
    ...(groupe.suffisant ? deplacements(groupe, membresDe(groupe), dAvant, { anciens, regle }) : []),
  ]);
}

function saisie(
  { id, sommes, suffisant }: Groupe,
  membres: readonly UniteARegrouper[],
  regle: RegleDuSecret,
): AlerteDeRegroupement[] {
  const secteurs = [...new Set(membres.map(({ secteur }) => secteur ?? 'secteur inconnu'))];
  const effectif = sommes.find((somme) => enfreint(somme, regle)) ?? 0;
  const { seuil, strict } = regle;
  return [
    ...(suffisant
      ? []
      : [{ code: 'groupe-saisi-sous-le-seuil', groupe: id, effectif, seuil, strict } as const]),
    ...(secteurs.length > 1 ? [{ code: 'groupe-saisi-hors-secteur', groupe: id, secteurs } as const] : []),
  ];
}

function groupesDAvant(
  unites: readonly UniteARegrouper[],
  anciens: ReadonlyMap<string, string>,
): Map<string, UniteARegrouper[]> {
  const groupes = new Map<string, UniteARegrouper[]>();
  for (const unite of unites) {
    const nom = anciens.get(unite.cle);
    if (nom === undefined || ditInsuffisant(nom)) continue;
    const siens = groupes.get(nom);
    if (siens) siens.push(unite);
    else groupes.set(nom, [unite]);
  }
  return groupes;
}

/** For each group of last time that this one shares a residence with: those of one alone, when they count too few. */
function deplacements(
  { id }: Groupe,
  membres: readonly UniteARegrouper[],
  dAvant: ReadonlyMap<string, readonly UniteARegrouper[]>,
  { anciens, regle }: Pick<DemandeDeRegroupement, 'anciens' | 'regle'>,
): AlerteDeRegroupement[] {
  const noms = new Set(membres.flatMap(({ cle }) => anciens.get(cle) ?? []));
  return [...noms].flatMap((ancien) => {
    const autrefois = dAvant.get(ancien) ?? [];
    if (autrefois.length === 0) return [];
    const bouges = [
      ...membres.filter((unite) => !autrefois.includes(unite)),
      ...autrefois.filter((unite) => !membres.includes(unite)),
    ];
    const effectif = premierPetit(bouges, regle);
    if (effectif === null) return [];
    const residences = bouges.map(({ nom }) => nom);
    return [{ code: 'groupe-deplace', groupe: id, ancien, residences, effectif } as const];
  });
}

/** The first count of these residences together that is over 0 and too small to be shown; null without any. */
function premierPetit(residences: readonly UniteARegrouper[], regle: RegleDuSecret): number | null {
  const colonnes = residences[0]?.effectifs.keys() ?? [];
  for (const c of colonnes) {
    const somme = residences.reduce((total, { effectifs }) => total + (effectifs[c] ?? 0), 0);
    if (somme > 0 && somme < minimumPubliable(regle)) return somme;
  }
  return null;
}
