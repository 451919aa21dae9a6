import type { Diagnostic, Infraction } from '../domain/diagnostic.ts';
import type { Diffusion } from '../domain/diffusion/diffusion.ts';
import { NOMS_DES_ECHELLES } from '../domain/parc/echelles.ts';
import { colonneFixe, formule, ici, nombre, texte, zone } from './cellules.ts';
import { type GrilleIndicateurs, grilleIndicateurs } from './grilleIndicateurs.ts';
import { largeurDe } from './largeurs.ts';
import { lieuxDesInfractions, OBJETS } from './lieuxDesInfractions.ts';
import { sousLeSeuil } from './masquage.ts';
import { FEUILLES } from './noms.ts';
import type { PlanCell, SheetPlan } from './plan.ts';
import { sousLeResume } from './sousLeSecret.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, teteDuDiagnostic } from './tete.ts';

const ENTETES = [
  'Échelle',
  'Code',
  'Résidence ou territoire',
  'Indicateur',
  'Libellé',
  'Cellule',
  'Valeur',
  'Pourquoi',
  'Se retrouve par soustraction',
  'Aller à',
] as const;

/** The column of the indicators' codes in the list, which the summary counts. */
const COLONNE_DES_CODES = ENTETES.indexOf('Indicateur');

/**
 * « CIL Secret »: how many counts may not be shown, by indicator, what a protection of them gave if there is one, then
 * each count, why, the subtraction that would give it back once blanked, and where it stands, in the order of the
 * sheets.
 */
export function planSecret(diagnostic: Diagnostic, diffusion: Diffusion | null = null): SheetPlan {
  const tete = teteDuDiagnostic('Cellules sous le seuil de secret statistique', diagnostic);
  const { trier, cellule } = lieuxDesInfractions(diagnostic);
  const infractions = trier(diagnostic.infractions);
  const indicateurs = parIndicateur(infractions, grilleIndicateurs(diagnostic));
  const entreDeux = sousLeResume(diagnostic, diffusion);
  const resume = LIGNE_ENTETE + 1 + Math.max(indicateurs.length, 1) + 1;
  const liste = resume + 1 + entreDeux.length;
  const premiere = liste + 1;
  const derniere = liste + Math.max(infractions.length, 1);
  const lignes = infractions.map((infraction) => ligne(infraction, diagnostic, cellule(infraction)));
  const sousCadre = cadre(FEUILLES.secret, tete);
  return {
    ...sousCadre,
    links: [
      ...sousCadre.links,
      { row: 2, column: 3, sheet: FEUILLES.secret, cell: ici(liste, 0) },
      ...(diffusion ? [{ row: 2, column: 5, sheet: FEUILLES.diffusion }] : []),
    ],
    print: { ...sousCadre.print, titleRow: liste },
    blocks: [
      blocDeTete(tete),
      { row: 2, column: 3, cells: [[texte('Liste des cellules', 'lien')]] },
      ...(diffusion
        ? [
            {
              row: 2,
              column: 5,
              cells: [[texte(`Ce qui est diffusable : « ${FEUILLES.diffusion} »`, 'lien')]],
            },
          ]
        : []),
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          [texte('Indicateur', 'entete'), texte('Cellules', 'enteteNombre'), texte('Libellé', 'entete')],
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
    widths: [
      14,
      11,
      largeurDe(
        infractions.map(({ nom }) => nom),
        24,
        34,
      ),
      10,
      28,
      13,
      8,
      17,
      56,
      10,
    ],
    freeze: { rows: 3, columns: 3 },
    filter: zone(liste, 0, derniere - liste + 1, ENTETES.length),
    conditionalFormats: [],
    validations: [],
    charts: [],
  };
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
  const codes = colonneFixe(COLONNE_DES_CODES, premiere, derniere);
  const debut = LIGNE_ENTETE + 1;
  const lignes = indicateurs.map(([code, court], rang) => [
    texte(code, 'code'),
    formule(`=COUNTIF(${codes},${ici(debut + rang, 0)})`, 'effectif'),
    texte(court, 'texteApresNombre'),
  ]);
  if (lignes.length === 0) return [[texte('///'), nombre(0), texte('aucune cellule sous le seuil')]];
  const total = `=SUM(${ici(debut, 1)}:${ici(debut + lignes.length - 1, 1)})`;
  return [...lignes, [texte('Ensemble', 'totalTexte'), formule(total, 'total'), texte('', 'totalTexte')]];
}

function ligne(
  infraction: Infraction,
  { methode }: Diagnostic,
  lieu: { readonly feuille: string; readonly cellule: string } | null,
): PlanCell[] {
  const { echelle, cle, nom, code, court, objet, valeur, soustraction } = infraction;
  return [
    texte(NOMS_DES_ECHELLES[echelle], 'texteLong'),
    texte(echelle === 'residence' ? cle : '', 'code'),
    texte(nom, 'texteLong'),
    texte(code, 'code'),
    texte(court, 'texteLong'),
    texte(OBJETS[objet].mot),
    nombre(valeur),
    texte(valeur === 0 ? 'zéro, protégé par la méthode' : sousLeSeuil(methode.secret), 'texteApresNombre'),
    texte(soustraction ?? 'aucune soustraction', 'texteLong'),
    lieu === null
      ? texte('///', 'marque')
      : formule(`=HYPERLINK("#'${lieu.feuille}'!${lieu.cellule}","${lieu.cellule}")`, 'lienCellule'),
  ];
}
