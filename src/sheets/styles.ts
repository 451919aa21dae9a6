/** How a cell may look. Colours are '#RRGGBB'; number formats are English-coded, as Excel's API wants them. */
export interface Style {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center';
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly borderBottom?: string;
  readonly borderTop?: string;
}

const ENCRE = '#1F2933';
const GRIS = '#5B6770';
const FILET = '#C9D1D9';
const ENTETE = '#E8EEF4';
const SAISIE = '#FFF8E1';

/** Every look a generated sheet may use, by what the cell is, so that all sheets keep the same convention. */
export const STYLES = {
  titre: { bold: true, size: 16, color: ENCRE },
  sousTitre: { color: GRIS },
  lien: { color: '#0B5CAD', underline: true },
  entete: { bold: true, color: ENCRE, fill: ENTETE, wrap: true, vertical: 'Center', borderBottom: '#8795A1' },
  enteteNombre: {
    bold: true,
    color: ENCRE,
    fill: ENTETE,
    wrap: true,
    vertical: 'Center',
    horizontal: 'Right',
    borderBottom: '#8795A1',
  },
  texte: { borderBottom: FILET },
  texteLong: { wrap: true, vertical: 'Top', borderBottom: FILET },
  brut: { numberFormat: '@' },
  code: { numberFormat: '@', borderBottom: FILET },
  effectif: { numberFormat: '#,##0', horizontal: 'Right', borderBottom: FILET },
  part: { numberFormat: '0.0%', horizontal: 'Right', borderBottom: FILET },
  indice: { numberFormat: '0', horizontal: 'Right', borderBottom: FILET },
  indiceFort: { numberFormat: '0', bold: true, horizontal: 'Right', borderBottom: FILET },
  ecart: { numberFormat: '+0.0;-0.0;0.0', horizontal: 'Right', borderBottom: FILET },
  ecartEntier: { numberFormat: '+0;-0;0', horizontal: 'Right', borderBottom: FILET },
  moyenne: { numberFormat: '0.0', horizontal: 'Right', borderBottom: FILET },
  effectifDiscret: { numberFormat: '#,##0', horizontal: 'Right', color: GRIS, borderBottom: FILET },
  couverture: { numberFormat: '0%', horizontal: 'Right', borderBottom: FILET },
  indiceDetaille: { numberFormat: '0.00', bold: true, horizontal: 'Right', borderBottom: FILET },
  type: { bold: true, horizontal: 'Center', borderBottom: FILET },
  lienCellule: { color: '#0B5CAD', underline: true, horizontal: 'Center', borderBottom: FILET },
  alerte: { bold: true, color: '#8A4B00' },
  marqueLegende: { bold: true, horizontal: 'Center', color: '#8A4B00' },
  marque: { horizontal: 'Center', color: '#8A4B00', bold: true, borderBottom: FILET },
  referenceTexte: { bold: true, fill: '#F3F6F9', borderBottom: '#8795A1' },
  referenceEffectif: {
    bold: true,
    fill: '#F3F6F9',
    numberFormat: '#,##0',
    horizontal: 'Right',
    borderBottom: '#8795A1',
  },
  referencePart: {
    bold: true,
    fill: '#F3F6F9',
    numberFormat: '0.0%',
    horizontal: 'Right',
    borderBottom: '#8795A1',
  },
  referenceIndice: {
    bold: true,
    fill: '#F3F6F9',
    numberFormat: '0',
    horizontal: 'Right',
    borderBottom: '#8795A1',
  },
  referenceEcart: {
    bold: true,
    fill: '#F3F6F9',
    numberFormat: '+0.0;-0.0;0.0',
    horizontal: 'Right',
    borderBottom: '#8795A1',
  },
  referenceEffectifDiscret: {
    bold: true,
    fill: '#F3F6F9',
    numberFormat: '#,##0',
    horizontal: 'Right',
    color: GRIS,
    borderBottom: '#8795A1',
  },
  referenceCouverture: {
    bold: true,
    fill: '#F3F6F9',
    numberFormat: '0%',
    horizontal: 'Right',
    borderBottom: '#8795A1',
  },
  referenceMoyenne: {
    bold: true,
    fill: '#F3F6F9',
    numberFormat: '0.0',
    horizontal: 'Right',
    borderBottom: '#8795A1',
  },
  referenceMarque: {
    bold: true,
    fill: '#F3F6F9',
    horizontal: 'Center',
    color: '#8A4B00',
    borderBottom: '#8795A1',
  },
  saisieTexte: { fill: SAISIE, numberFormat: '@', wrap: true, vertical: 'Top', borderBottom: FILET },
  saisieChoix: { fill: SAISIE, numberFormat: 'General', horizontal: 'Center', borderBottom: FILET },
  saisieDate: { fill: SAISIE, numberFormat: 'dd/mm/yyyy', horizontal: 'Right', borderBottom: FILET },
  saisieNombre: { fill: SAISIE, numberFormat: 'General', horizontal: 'Right', borderBottom: FILET },
  saisieEffectif: { fill: SAISIE, numberFormat: '#,##0', horizontal: 'Right', borderBottom: FILET },
  saisiePart: { fill: SAISIE, numberFormat: '0%', horizontal: 'Right', borderBottom: FILET },
  total: { bold: true, numberFormat: '#,##0', horizontal: 'Right', borderTop: '#8795A1' },
  totalTexte: { bold: true, borderTop: '#8795A1' },
  totalPart: { bold: true, numberFormat: '0.0%', horizontal: 'Right', borderTop: '#8795A1' },
  section: { bold: true, size: 12, color: ENCRE },
  note: { color: GRIS },
  paragraphe: { wrap: true, vertical: 'Top' },
} as const satisfies Record<string, Style>;
export type NomDeStyle = keyof typeof STYLES;
