import type { Diagnostic } from '../domain/diagnostic.ts';
import type { Evolution } from '../domain/evolution/evolution.ts';
import { MOTS_DE_TENDANCE } from '../domain/evolution/tendance.ts';
import { alertesDEvolution } from './alertesEvolution.ts';
import { ici, texte, zone } from './cellules.ts';
import { TONS_DE_TENDANCE } from './couleurs.ts';
import { graphiquesDEvolution } from './graphiquesEvolution.ts';
import { type GrilleEvolution, grilleEvolution } from './grilleEvolution.ts';
import { enPages, largeurDe } from './largeurs.ts';
import { ligneDEvolution, titreDe } from './ligneEvolution.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, PlanConditionalFormat, SheetPlan } from './plan.ts';
import { sousLEvolution } from './sousLEvolution.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, nomDeMethode, pied, type Tete, teteDuDiagnostic } from './tete.ts';
import type { ContexteEvolution } from './valeursEvolution.ts';

/** Identity columns: scale, unit, series. */
const IDENTITE = 3;

/**
 * « CIL Évolution »: one row per series of each unit, one column per wave, the changes, the trend and the breaks by
 * formula; three charts under the table. Fixed and moving base are two series and two charts.
 */
export function planEvolution(diagnostic: Diagnostic, evolution: Evolution): SheetPlan {
  const tete = teteDEvolution(diagnostic, evolution);
  const grille = grilleEvolution(evolution);
  const contexte: ContexteEvolution = {
    evolution,
    methode: diagnostic.methode,
    grille,
    marques: new Set(),
  };
  const lignes = grille.lignes.map((ligne, rang) => ligneDEvolution(contexte, ligne, grille.premiere + rang));
  const debut = grille.derniere + 2;
  const graphiques = graphiquesDEvolution(contexte, debut + 1, tete.source);
  const donnees = debut + 1 + graphiques.hauteur;
  const dessous = donnees + graphiques.donnees.length + 1;
  const widths = largeurs(contexte);
  const sousCadre = cadre(FEUILLES.evolution, tete);
  return {
    ...sousCadre,
    print: { ...enPages(sousCadre.print, widths), titleColumns: IDENTITE },
    links: [...sousCadre.links, { row: 2, column: 2, sheet: FEUILLES.evolution, cell: ici(debut, 0) }],
    blocks: [
      blocDeTete(tete),
      { row: 2, column: 2, cells: [[texte('Graphiques et notes', 'lien')]] },
      { row: LIGNE_ENTETE, column: 0, cells: [entetes(evolution, grille), ...lignes] },
      { row: debut, column: 0, cells: [[texte('Graphiques et notes', 'section')]] },
      ...graphiques.sources.map(({ row, cells }) => ({ row, column: 0, cells })),
      { row: donnees, column: 0, cells: graphiques.donnees },
      {
        row: dessous,
        column: 0,
        cells: sousLEvolution(evolution, diagnostic.methode, grille.abregee, contexte.marques),
      },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: IDENTITE },
    filter: zone(LIGNE_ENTETE, 0, lignes.length + 1, grille.colonnes.nombre),
    conditionalFormats: [
      ...tonsDeTendance(grille),
      ...alertesDEvolution(grille, evolution.annees.length, diagnostic.methode.secret.lecture),
    ],
    validations: [],
    charts: graphiques.charts,
  };
}

/** As on the other sheets, with the waves and both meanings of 100. */
function teteDEvolution(
  diagnostic: Diagnostic,
  { annees, base }: Evolution,
): Tete & { readonly source: string } {
  const { methode, tableau, parc } = diagnostic;
  const [territoire = ''] = teteDuDiagnostic('', diagnostic).sousTitre.split(' · ');
  const reference = tableau.libelleReference;
  const source = `${parc.libelle}, vagues ${annees.join(', ')}`;
  const cent =
    base.annee === null
      ? `100 = ${reference} à chaque vague`
      : `100 = ${reference} en ${base.annee} (base fixe) ou à chaque vague (base courante)`;
  return {
    titre: 'Évolution par vague',
    sousTitre: [territoire, source, cent, nomDeMethode(methode)].join(' · '),
    pied: pied(`Source : ${source}`, methode),
    source: `Source : ${source}, ${nomDeMethode(methode)}. Ruptures et périmètre : voir les notes.`,
  };
}

function entetes({ annees }: Evolution, { colonnes }: GrilleEvolution): PlanCell[] {
  const [premiere, derniere, avant] = [annees[0], annees.at(-1), annees.at(-2)];
  return [
    ...['Échelle', 'Unité', 'Série'].map((t) => texte(t, 'entete')),
    ...annees.map((annee) => texte(String(annee), 'enteteNombre')),
    texte(`Variation ${premiere} → ${derniere}`, 'enteteNombre'),
    ...(colonnes.recente === null ? [] : [texte(`Variation ${avant} → ${derniere}`, 'enteteNombre')]),
    texte('dont position', 'enteteNombre'),
    texte('dont référence', 'enteteNombre'),
    texte(`Tendance ${premiere} → ${derniere}`, 'entete'),
    ...['Rupture', 'Remarque'].map((t) => texte(t, 'entete')),
    texte(`Plus petite base ${premiere}, ${derniere}`, 'enteteNombre'),
    ...annees.flatMap((annee) => [
      texte(`${annee} (effectif)`, 'enteteNombre'),
      texte(`${annee} (base)`, 'enteteNombre'),
    ]),
  ];
}

function largeurs(contexte: ContexteEvolution): number[] {
  const { evolution, grille } = contexte;
  const vagues = evolution.annees.length;
  return [
    12,
    largeurDe(
      evolution.suivis.map(({ unite }) => unite.nom),
      20,
      34,
    ),
    largeurDe(
      grille.lignes.map((ligne) => titreDe(contexte, ligne)),
      24,
      32,
    ),
    ...Array<number>(vagues).fill(14),
    ...Array<number>(grille.colonnes.tendance - grille.colonnes.variation).fill(12),
    18,
    20,
    34,
    13,
    ...Array<number>(2 * vagues).fill(11),
  ];
}

function tonsDeTendance({ premiere, lignes, colonnes }: GrilleEvolution): PlanConditionalFormat[] {
  const zones = [
    zone(premiere, colonnes.tendance, lignes.length, 1),
    zone(premiere, colonnes.vagues, lignes.length, colonnes.variation - colonnes.vagues),
  ];
  return zones.flatMap((lieu) =>
    (['degrade', 'ameliore'] as const).map((classe) => ({
      zone: lieu,
      formula: `=${ici(lieu.row, lieu.column)}="${MOTS_DE_TENDANCE[classe]}"`,
      style: TONS_DE_TENDANCE[classe],
    })),
  );
}
