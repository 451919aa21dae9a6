/** A name to write beside a point of the map, in pixels. */
export interface NomAEcrire {
  readonly texte: string;
  readonly x: number;
  readonly y: number;
}

export interface NomEcrit extends NomAEcrire {
  readonly ancre: 'start' | 'end';
}

interface Boite {
  readonly gauche: number;
  readonly droite: number;
  readonly haut: number;
  readonly bas: number;
}

/** A letter takes about this part of its height, and a name stands this far from its point. */
const LARGEUR_DE_LETTRE = 0.56;
const ECART = 10;
/** Half the room that a point takes. */
const POINT = 7;

/**
 * Which names can be written beside their points without covering another name or another point, in the order given:
 * to the right, else to the left, else not at all.
 *
 * @example nomsSansChoc([{ texte: 'A', x: 10, y: 10 }], 11, 300) // [{ texte: 'A', x: 20, y: 10, ancre: 'start' }]
 */
export function nomsSansChoc(
  points: readonly NomAEcrire[],
  hauteurDeLettre: number,
  largeur: number,
): NomEcrit[] {
  const prises: Boite[] = points.map(({ x, y }) => ({
    gauche: x - POINT,
    droite: x + POINT,
    haut: y - POINT,
    bas: y + POINT,
  }));
  const ecrits: NomEcrit[] = [];
  points.forEach(({ texte, x, y }, rang) => {
    const longueur = texte.length * hauteurDeLettre * LARGEUR_DE_LETTRE;
    for (const ancre of ['start', 'end'] as const) {
      const debut = ancre === 'start' ? x + ECART : x - ECART - longueur;
      const boite = {
        gauche: debut,
        droite: debut + longueur,
        haut: y - hauteurDeLettre / 2,
        bas: y + hauteurDeLettre / 2,
      };
      if (boite.gauche < 0 || boite.droite > largeur) continue;
      if (prises.some((prise, autre) => autre !== rang && seTouchent(boite, prise))) continue;
      prises.push(boite);
      ecrits.push({ texte, x: ancre === 'start' ? x + ECART : x - ECART, y, ancre });
      break;
    }
  });
  return ecrits;
}

const seTouchent = (a: Boite, b: Boite): boolean =>
  a.gauche < b.droite && b.gauche < a.droite && a.haut < b.bas && b.haut < a.bas;
