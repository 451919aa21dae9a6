import type { Diagnostic, Infraction } from '../domain/diagnostic.ts';
import { colonneFixe, formule, ici, nombre, texte, zone } from './cellules.ts';
import { type GrilleIndicateurs, grilleIndicateurs, type Sorte } from './grilleIndicateurs.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes, teteDuDiagnostic } from './tete.ts';

const OBJETS: Record<Infraction['objet'], { readonly mot: string; readonly sorte: Sorte }> = {
  numerateur: { mot: 'effectif', sorte: 'effectif' },
  complement: { mot: 'complément', sorte: 'complément' },
  base: { mot: 'base', sorte: 'base' },
};

/** « CIL Secret »: every count that may not be shown, why, and where it stands on « CIL Indicateurs ». */
export function planSecret(diagnostic: Diagnostic): SheetPlan {
  const { infractions } = diagnostic;
  const tete = teteDuDiagnostic('Cellules sous le seuil de secret statistique', diagnostic);
  const grille = grilleIndicateurs(diagnostic);
  const rangs = new Map(diagnostic.tableau.unites.map(({ cle }, rang) => [cle, rang]));
  const entetes = ['Code', 'Résidence', 'Indicateur', 'Libellé', 'Cellule', 'Valeur', 'Pourquoi', 'Aller à'];
  const premiere = LIGNE_ENTETE + 1;
  const lignes = infractions.map((infraction) =>
    ligne(infraction, diagnostic, lieu(infraction, grille, rangs)),
  );
  const derniere = premiere + Math.max(lignes.length, 1) - 1;
  return {
    ...cadre(FEUILLES.secret, tete, 'portrait'),
    blocks: [
      blocDeTete(tete),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          entetes.map((t) => texte(t, t === 'Valeur' ? 'enteteNombre' : 'entete')),
          ...(lignes.length > 0 ? lignes : [[texte('Aucune cellule sous le seuil.')]]),
        ],
      },
      { row: derniere + 2, column: 0, cells: sousLeTableau(diagnostic, premiere, derniere) },
    ],
    widths: [16, 30, 11, 30, 13, 9, 34, 10],
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, derniere - LIGNE_ENTETE + 1, entetes.length),
    conditionalFormats: [],
    validations: [],
    charts: [],
  };
}

/** Cell of « CIL Indicateurs » that shows the count; null when no column does. */
function lieu(
  { cle, code, objet }: Infraction,
  grille: GrilleIndicateurs,
  rangs: ReadonlyMap<string, number>,
): string | null {
  const column = grille.colonne(code, OBJETS[objet].sorte);
  const rang = rangs.get(cle);
  return column === null || rang === undefined ? null : ici(grille.premiere + rang, column);
}

function ligne(infraction: Infraction, { methode }: Diagnostic, cellule: string | null): PlanCell[] {
  const { cle, nom, code, court, objet, valeur } = infraction;
  return [
    texte(cle, 'code'),
    texte(nom),
    texte(code, 'code'),
    texte(court),
    texte(OBJETS[objet].mot),
    nombre(valeur),
    texte(pourquoi(valeur, methode.secret)),
    cellule === null
      ? texte('///', 'marque')
      : formule(`=HYPERLINK("#'${FEUILLES.indicateurs}'!${cellule}","${cellule}")`, 'lienCellule'),
  ];
}

function pourquoi(valeur: number, { seuil, strict }: Diagnostic['methode']['secret']): string {
  if (valeur === 0) return 'zéro, protégé par la méthode';
  return strict ? `${valeur} ne dépasse pas ${seuil}` : `${valeur} est inférieur à ${seuil}`;
}

function sousLeTableau(
  { methode, infractions, cellulesControlees }: Diagnostic,
  premiere: number,
  derniere: number,
): PlanCell[][] {
  const { seuil, strict, zeros, lecture } = methode.secret;
  const codes = [...new Map(infractions.map(({ code, court }) => [code, court]))];
  const colonne = colonneFixe(2, premiere, derniere);
  const regle = strict ? `un effectif doit dépasser ${seuil}` : `un effectif doit atteindre ${seuil}`;
  const objets = {
    cellules: 'l’effectif, son complément (base moins effectif) et la base',
    effectif: 'l’effectif et la base',
    base: 'la base seule',
  }[lecture];
  const avant = [
    [texte('Ce classeur n’est pas diffusable en l’état.', 'alerte')],
    ...notes(
      'Effacer ces seules cellules ne protège pas : un total moins les autres cellules redonne la valeur effacée.',
      'Ne transmettez ni ces feuilles ni leurs copies hors du cercle autorisé à voir ces effectifs.',
    ),
    [],
    [texte('Réglage utilisé', 'section')],
    ...notes(
      `Pour être diffusable, ${regle}${zeros ? ', et un zéro est protégé aussi' : ' ; un zéro est diffusable'}.`,
      `Sont contrôlés : ${objets}. Cellules contrôlées : ${cellulesControlees} ; sous le seuil : ${infractions.length}.`,
    ),
    [],
  ];
  if (codes.length === 0) return avant;
  const premierCode = derniere + 2 + avant.length + 1;
  return [
    ...avant,
    [texte('Indicateur', 'entete'), texte('Libellé', 'entete'), texte('Cellules', 'enteteNombre')],
    ...codes.map(([code, court], rang) => [
      texte(code, 'code'),
      texte(court),
      formule(`=COUNTIF(${colonne},${ici(premierCode + rang, 0)})`, 'effectif'),
    ]),
  ];
}
