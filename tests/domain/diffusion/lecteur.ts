import type { Diffusion, Figure } from '../../../src/domain/diffusion/diffusion.ts';
import type { LigneAPublier } from '../../../src/domain/diffusion/publication.ts';
import { attaquer, type Equation, type Intervalle } from '../secret/attaquant.ts';

type Objet = 'effectif' | 'complement' | 'base';
const OBJETS: readonly Objet[] = ['effectif', 'complement', 'base'];

/** A small count of a share, and what a reader can tell of it. */
export interface Retrouvee {
  readonly ligne: string;
  readonly code: string;
  readonly objet: Objet;
  readonly valeur: number;
  readonly intervalle: Intervalle;
}

/**
 * A reader who holds what is shared, several sharings together if he has them, and writes down every sum that the field
 * teaches: count and complement make the base, territories add up, a narrower indicator is within a wider one. He sees
 * figures and marks, nothing of how they were chosen.
 *
 * @param inclusions pairs of codes, the narrower first
 */
export function lire(
  diffusions: readonly Diffusion[],
  inclusions: readonly (readonly [string, string])[] = [],
): Retrouvee[] {
  const valeurs: number[] = [];
  const cachees: boolean[] = [];
  const equations: Equation[] = [];
  const places = new Map<string, number>();
  const cellule = (cle: string, valeur: number): number => {
    const connue = places.get(cle);
    if (connue !== undefined) return connue;
    places.set(cle, valeurs.length);
    cachees.push(true);
    return valeurs.push(valeur) - 1;
  };
  const montrer = (place: number, figure: Figure | null) => {
    if (figure?.etat === 'montree') cachees[place] = false;
  };
  const petites: { readonly place: number; readonly quoi: Omit<Retrouvee, 'intervalle'> }[] = [];
  for (const { publication, figures, regle } of diffusions) {
    const { lignes, colonnes } = publication;
    const enfants = lignes.map((_, rang) =>
      lignes.flatMap(({ parent }, autre) => (parent === rang ? [autre] : [])),
    );
    colonnes.forEach(({ indicateur: { code, forme }, comptes }, colonne) => {
      if (forme !== 'part') return;
      const placeDe = (rang: number, objet: Objet): number => {
        const { numerateur = 0, base = 0 } = comptes[rang] ?? {};
        const valeur = { effectif: numerateur, complement: base - numerateur, base }[objet];
        return cellule(`${nomDe(lignes[rang])} ${code} ${objet}`, valeur);
      };
      lignes.forEach((ligne, rang) => {
        const [effectif = -1, complement = -1, base = -1] = OBJETS.map((objet) => placeDe(rang, objet));
        equations.push({ total: base, membres: [effectif, complement] });
        const parties = ligne.membres.length > 0 ? ligne.membres : (enfants[rang] ?? []);
        if (parties.length > 0)
          for (const objet of OBJETS)
            equations.push({
              total: placeDe(rang, objet),
              membres: parties.map((autre) => placeDe(autre, objet)),
            });
        if (ligne.montree) {
          montrer(effectif, figures[colonne]?.[rang]?.effectif ?? null);
          montrer(base, figures[colonne]?.[rang]?.base ?? null);
        }
        OBJETS.forEach((objet) => {
          const place = placeDe(rang, objet);
          const valeur = valeurs[place] ?? 0;
          if (valeur > 0 && valeur < regle.seuil)
            petites.push({ place, quoi: { ligne: ligne.nom, code, objet, valeur } });
        });
      });
    });
    for (const [dedans, dans] of inclusions)
      lignes.forEach((ligne, rang) => {
        const [petite, grande] = [dedans, dans].map((code) =>
          colonnes.find(({ indicateur }) => indicateur.code === code),
        );
        if (!petite || !grande) return;
        const nom = nomDe(ligne);
        const [a, b] = [petite, grande].map(({ comptes }) => comptes[rang]?.numerateur ?? 0);
        const reste = cellule(`${nom} ${dans} sauf ${dedans}`, (b ?? 0) - (a ?? 0));
        const [total = -1, membre = -1] = [dans, dedans].map((code) => cellule(`${nom} ${code} effectif`, 0));
        equations.push({ total, membres: [membre, reste] });
        const valeur = valeurs[reste] ?? 0;
        if (valeur > 0 && valeur < regle.seuil)
          petites.push({
            place: reste,
            quoi: { ligne: ligne.nom, code: dedans, objet: 'complement', valeur },
          });
      });
  }
  return petites.map(({ place, quoi }) => ({
    ...quoi,
    intervalle: cachees[place]
      ? attaquer(valeurs, cachees, equations, place, 0)
      : { min: quoi.valeur, max: quoi.valeur },
  }));
}

/** The same territory is the same in two sharings; a part that nobody sees is told by its rank alone. */
const nomDe = (ligne: LigneAPublier | undefined): string =>
  ligne === undefined ? '' : [ligne.cle, ...ligne.residences].join('|');
