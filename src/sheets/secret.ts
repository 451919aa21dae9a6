import type { Diagnostic, Infraction } from '../domain/diagnostic.ts';
import { colonneFixe, formule, ici, nombre, texte, zone } from './cellules.ts';
import { type GrilleIndicateurs, grilleIndicateurs, type Sorte } from './grilleIndicateurs.ts';
import { largeursIdentite } from './largeurs.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, notes, teteDuDiagnostic } from './tete.ts';

/** What is too small, and the column of « CIL Indicateurs » that shows it. */
const OBJETS: Record<Infraction['objet'], { readonly mot: string; readonly sorte: Sorte }> = {
  numerateur: { mot: 'effectif', sorte: 'effectif' },
  complement: { mot: 'complément', sorte: 'part' },
  base: { mot: 'base', sorte: 'base' },
};

const ENTETES = [
  'Code',
  'Résidence',
  'Indicateur',
  'Libellé',
  'Cellule',
  'Valeur',
  'Pourquoi',
  'Aller à',
] as const;

/**
 * « CIL Secret »: how many counts may not be shown, by indicator, then each of them, why, and where it stands on
 * « CIL Indicateurs », in the order of that sheet.
 */
export function planSecret(diagnostic: Diagnostic): SheetPlan {
  const tete = teteDuDiagnostic('Cellules sous le seuil de secret statistique', diagnostic);
  const grille = grilleIndicateurs(diagnostic);
  const rangs = new Map(diagnostic.tableau.unites.map(({ cle }, rang) => [cle, rang]));
  const infractions = dansLOrdre(diagnostic, grille, rangs);
  const indicateurs = parIndicateur(infractions, grille);
  const entreDeux = sousLeResume(diagnostic);
  const resume = LIGNE_ENTETE + 1 + Math.max(indicateurs.length, 1) + 1;
  const liste = resume + 1 + entreDeux.length;
  const premiere = liste + 1;
  const derniere = liste + Math.max(infractions.length, 1);
  const lignes = infractions.map((infraction) =>
    ligne(infraction, diagnostic, lieu(infraction, grille, rangs)),
  );
  const [code, nom] = largeursIdentite(diagnostic.tableau.unites);
  const sousCadre = cadre(FEUILLES.secret, tete, 'portrait');
  return {
    ...sousCadre,
    links: [...sousCadre.links, { row: 2, column: 2, sheet: FEUILLES.secret, cell: ici(liste, 0) }],
    print: { ...sousCadre.print, titleRow: liste },
    blocks: [
      blocDeTete(tete),
      { row: 2, column: 2, cells: [[texte('Liste des cellules', 'lien')]] },
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          [texte('Indicateur', 'entete'), texte('Libellé', 'entete'), texte('Cellules', 'enteteNombre')],
          ...compteParIndicateur(indicateurs, premiere, derniere),
        ],
      },
      { row: resume + 1, column: 0, cells: entreDeux },
      {
        row: liste,
        column: 0,
        cells: [
          ENTETES.map((t) => texte(t, t === 'Valeur' ? 'enteteNombre' : 'entete')),
          ...(lignes.length > 0 ? lignes : [ENTETES.map((_, k) => texte(k === 0 ? 'Aucune' : ''))]),
        ],
      },
    ],
    widths: [code ?? 10, nom ?? 24, 12, 30, 13, 9, 24, 10],
    freeze: { rows: 3, columns: 2 },
    filter: zone(liste, 0, derniere - liste + 1, ENTETES.length),
    conditionalFormats: [],
    validations: [],
    charts: [],
  };
}

/** By residence, then by indicator, as they stand on « CIL Indicateurs »; there, numerator before base. */
function dansLOrdre(
  { infractions }: Diagnostic,
  grille: GrilleIndicateurs,
  rangs: ReadonlyMap<string, number>,
): Infraction[] {
  const colonne = ({ code, objet }: Infraction) => grille.colonne(code, OBJETS[objet].sorte) ?? Infinity;
  const rang = ({ cle }: Infraction) => rangs.get(cle) ?? Infinity;
  return [...infractions].sort((a, b) => rang(a) - rang(b) || colonne(a) - colonne(b));
}

/** Code and label of each indicator with a breach, in the order of « CIL Indicateurs ». */
function parIndicateur(
  infractions: readonly Infraction[],
  grille: GrilleIndicateurs,
): (readonly [code: string, court: string])[] {
  const colonne = (code: string) => grille.colonne(code, 'base') ?? Infinity;
  return [...new Map(infractions.map(({ code, court }) => [code, court]))].sort(
    ([a], [b]) => colonne(a) - colonne(b),
  );
}

function compteParIndicateur(
  indicateurs: readonly (readonly [code: string, court: string])[],
  premiere: number,
  derniere: number,
): PlanCell[][] {
  const codes = colonneFixe(2, premiere, derniere);
  const debut = LIGNE_ENTETE + 1;
  const lignes = indicateurs.map(([code, court], rang) => [
    texte(code, 'code'),
    texte(court),
    formule(`=COUNTIF(${codes},${ici(debut + rang, 0)})`, 'effectif'),
  ]);
  if (lignes.length === 0) return [[texte('///'), texte('aucune cellule sous le seuil'), nombre(0)]];
  const total = `=SUM(${ici(debut, 2)}:${ici(debut + lignes.length - 1, 2)})`;
  return [...lignes, [texte('Ensemble', 'totalTexte'), texte('', 'totalTexte'), formule(total, 'total')]];
}

/** Cell of « CIL Indicateurs » that shows or reveals the count; null when no column does. */
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
    texte(nom, 'texteLong'),
    texte(code, 'code'),
    texte(court, 'texteLong'),
    texte(OBJETS[objet].mot),
    nombre(valeur),
    texte(pourquoi(valeur, methode.secret), 'texteApresNombre'),
    cellule === null
      ? texte('///', 'marque')
      : formule(`=HYPERLINK("#'${FEUILLES.indicateurs}'!${cellule}","${cellule}")`, 'lienCellule'),
  ];
}

function pourquoi(valeur: number, { seuil, strict }: Diagnostic['methode']['secret']): string {
  if (valeur === 0) return 'zéro, protégé par la méthode';
  return strict ? `${valeur} ne dépasse pas ${seuil}` : `${valeur} est inférieur à ${seuil}`;
}

/** What the reader must know before the list. */
function sousLeResume({ methode, infractions, cellulesControlees }: Diagnostic): PlanCell[][] {
  const { seuil, strict, zeros, lecture } = methode.secret;
  const regle = strict ? `un effectif doit dépasser ${seuil}` : `un effectif doit atteindre ${seuil}`;
  const objets = {
    cellules: 'l’effectif, son complément (base moins effectif) et la base',
    effectif: 'l’effectif et la base',
    base: 'la base seule',
  }[lecture];
  return [
    [texte('Ce classeur n’est pas diffusable en l’état.', 'alerte')],
    ...notes(
      'Effacer ces seules cellules ne protège pas : un total moins les autres cellules redonne la valeur effacée.',
      'Ne transmettez ni ces feuilles ni leurs copies hors du cercle autorisé à voir ces effectifs.',
      `Pour être diffusable, ${regle}${zeros ? ', et un zéro est protégé aussi' : ' ; un zéro est diffusable'}.`,
      `Sont contrôlés : ${objets}. Cellules contrôlées : ${cellulesControlees} ; sous le seuil : ${infractions.length}.`,
      ...(lecture === 'cellules'
        ? ['Un complément n’a pas de cellule à lui : le lien mène à la part qui le révèle.']
        : []),
    ),
    [],
    [texte('Les cellules, résidence par résidence', 'section')],
  ];
}
