import type { Carte } from '../../domain/carte/carte.ts';
import type { Diagnostic } from '../../domain/diagnostic.ts';
import { ici, texte, zone } from '../cellules.ts';
import { tonsDesTypes } from '../couleurs.ts';
import { enPages, largeursIdentite } from '../largeurs.ts';
import type { Marques } from '../marques.ts';
import { FEUILLES } from '../noms.ts';
import type { SheetPlan } from '../plan.ts';
import { blocDeTete, cadre, LIGNE_ENTETE, teteDuDiagnostic } from '../tete.ts';
import { COLONNES_CARTE as C } from './grille.ts';
import { ligneDeCarte } from './ligne.ts';
import { resumeParClasse, sousLaCarte } from './sousLaCarte.ts';

const ENTETES = [
  'Code',
  'Résidence',
  'Commune',
  'QPV',
  'Regroupement',
  'X (m)',
  'Y (m)',
  'Système',
  'Longitude',
  'Latitude',
  'Lignes situées',
  'Classe',
  'Lecture',
  'Couleur',
  'Tranche d’indice',
  'Indice',
] as const;

const NUMERIQUES: ReadonlySet<number> = new Set([C.x, C.y, C.longitude, C.latitude, C.classe, C.indice]);

/** From QPV on. */
const LARGEURS = [11, 18, 11, 12, 15, 13, 13, 16, 9, 40, 11, 15, 9];

/** Name of the picture: the one that is replaced when a map is put in again. */
export const IMAGE_DE_CARTE = 'CIL Carte';

/**
 * « CIL Carte »: where each residence stands, in metres and degrees, with its class, colour and index as far as they may
 * be told; the place where the pane puts the map as a picture is under the notes.
 */
export function planCarte(diagnostic: Diagnostic, carte: Carte): SheetPlan {
  const tete = teteDuDiagnostic('Carte des résidences', diagnostic);
  const marques: Marques = new Set();
  const { residences } = carte;
  const premiere = LIGNE_ENTETE + 1;
  const derniere = LIGNE_ENTETE + residences.length;
  const lignes = residences.map((residence, rang) =>
    ligneDeCarte(diagnostic, residence, premiere + rang, marques),
  );
  const resume = resumeParClasse(derniere + 2, premiere, derniere);
  const dessous = derniere + 2 + resume.length + 1;
  const notes = sousLaCarte(diagnostic, carte, marques);
  const image = dessous + notes.length + 1;
  const [code = 10, nom = 24, , commune = 14] = largeursIdentite(diagnostic.tableau.unites);
  const widths = [code, nom, commune, ...LARGEURS];
  const sousCadre = cadre(FEUILLES.carte, tete);
  return {
    ...sousCadre,
    print: enPages(sousCadre.print, widths),
    links: [...sousCadre.links, { row: 2, column: 2, sheet: FEUILLES.carte, cell: ici(image, 0) }],
    blocks: [
      blocDeTete(tete),
      { row: 2, column: 2, cells: [[texte('Carte', 'lien')]] },
      {
        row: LIGNE_ENTETE,
        column: 0,
        cells: [
          ENTETES.map((titre, column) => texte(titre, NUMERIQUES.has(column) ? 'enteteNombre' : 'entete')),
          ...lignes,
        ],
      },
      { row: derniere + 2, column: 0, cells: resume },
      { row: dessous, column: 0, cells: notes },
      {
        row: image,
        column: 0,
        cells: [
          [texte('Carte', 'section')],
          [
            texte(
              'Pour la mettre ici : volet CIL, étape « Feuilles », « Carte », puis « Insérer dans une feuille ».',
              'note',
            ),
          ],
        ],
      },
    ],
    widths,
    freeze: { rows: LIGNE_ENTETE + 1, columns: 2 },
    filter: zone(LIGNE_ENTETE, 0, residences.length + 1, ENTETES.length),
    conditionalFormats: [...tonsDesTypes({ row: premiere, column: C.classe, rows: residences.length })],
    validations: [],
    charts: [],
    picture: { name: IMAGE_DE_CARTE, row: image + 2, column: 0 },
  };
}
