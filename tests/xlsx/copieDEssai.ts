/** A protected sheet of a few rows and what its protocol says; the figures hidden by « s » were 7351 and 0.60481. */
import { CATALOGUE } from '../../src/domain/indicateurs/catalogue.ts';
import { METHODE_SOCLE } from '../../src/domain/methode/presets.ts';
import { REGLE_DES_11 } from '../../src/domain/secret/regle.ts';
import { texte } from '../../src/sheets/cellules.ts';
import { FEUILLE_PROTOCOLE } from '../../src/sheets/noms.ts';
import type { PlanCell, SheetPlan } from '../../src/sheets/plan.ts';
import type { EntreeDuProtocole } from '../../src/sheets/protocole.ts';
import { blocDeTete, cadre, LIGNE_ENTETE } from '../../src/sheets/tete.ts';

const ligne = (
  echelle: 'epci' | 'commune' | 'groupe' | 'reste',
  nom: string,
  parent: number | null,
  montree = true,
) => ({ cle: `${echelle} ${nom}`, echelle, nom, parent, membres: [], residences: [], montree });

const compte = { numerateur: 0, base: 0, inconnus: 0 };

export const PROTOCOLE: EntreeDuProtocole = {
  diffusion: {
    publication: {
      lignes: [
        ligne('epci', 'Cannes Pays de Lérins', -1),
        ligne('commune', 'Cannes', 0),
        ligne('commune', 'Mandelieu', 0),
        ligne('groupe', 'Centre 1', 1),
        ligne('reste', 'Reste de Cannes', 1, false),
      ],
      colonnes: CATALOGUE.filter(({ code }) => code === 'I01' || code === 'I03').map((indicateur) => ({
        indicateur,
        comptes: [compte, compte, compte, compte, compte],
      })),
      indices: [100, 104, 97, 118, null],
      composantes: ['I01', 'I03', 'I04c'],
    },
    regle: REGLE_DES_11,
    audit: {
      figures: 30,
      primaires: 4,
      secondaires: 3,
      plusPetiteLatitude: 10,
      plusPetiteSomme: 12,
      naivementRetrouvees: 2,
      nonProtegees: [],
    },
  },
  methode: { ...METHODE_SOCLE, auteur: 'CIL de Cannes Pays de Lérins' },
  source: 'Ménages, type OPS',
  millesime: 2018,
  destinataire: 'Conférence intercommunale du logement',
  usage: '',
  date: '2026-03-01',
};

const S: PlanCell = { value: 's', style: 'marque' };
const nombre = (value: number): PlanCell => ({ value, style: 'effectif' });
const part = (value: number): PlanCell => ({ value, style: 'part' });

const TETE = {
  titre: 'Diffusion & protection',
  sousTitre: 'Cannes · 2018',
  pied: 'Source : OPS && RPLS · page &P/&N',
};

export const DIFFUSION: SheetPlan = {
  ...cadre('CIL Diffusion', TETE),
  blocks: [
    blocDeTete(TETE),
    {
      row: LIGNE_ENTETE,
      column: 0,
      cells: [
        ['Territoire', 'Effectif', 'Part', 'Indice'].map((t) => texte(t, 'entete')),
        [texte('=cmd|" /C calc"!A0'), nombre(12345), part(0.4376), { value: 104, style: 'indice' }],
        [texte('-25 ans'), S, S, texte('nd', 'marque')],
        [texte('Résidence « L’Été » <Nord> & Sud\n2e ligne', 'texteLong'), nombre(0), part(1), null],
        [texte(''), { value: true }, texte('1-2'), { value: -3.25, style: 'ecart' }],
      ],
    },
    {
      row: LIGNE_ENTETE + 6,
      column: 0,
      cells: [[texte('Protocole', 'lien'), null, texte('B7', 'lienCellule')]],
    },
  ],
  links: [
    { row: 2, column: 0, sheet: 'CIL Méthode' },
    { row: LIGNE_ENTETE + 6, column: 0, sheet: FEUILLE_PROTOCOLE },
    { row: LIGNE_ENTETE + 6, column: 2, sheet: 'CIL Diffusion', cell: 'B7' },
  ],
  widths: [30, 12, 12, 10],
  freeze: { rows: LIGNE_ENTETE + 1, columns: 1 },
  filter: { row: LIGNE_ENTETE, column: 0, rows: 5, columns: 4 },
  print: { ...cadre('CIL Diffusion', TETE).print, titleColumns: 1, pagesWide: 2 },
  conditionalFormats: [],
  validations: [],
  charts: [],
};
