/** How a cell may look. Colours are '#RRGGBB'; number formats are English-coded, as Excel's API wants them. */
export interface Style {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
  /** Where the default one lacks the signs. */
  readonly font?: string;
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
const TRAIT = '#8795A1';
const AMBRE = '#8A4B00';
const ENTETE = '#E8EEF4';

/** A cell of a table: its first line stays level with its neighbours' when one of them wraps. */
const CASE = { vertical: 'Top', borderBottom: FILET } as const;
const CHIFFRE = { ...CASE, horizontal: 'Right' } as const;
const REFERENCE = { vertical: 'Top', bold: true, fill: '#F3F6F9', borderBottom: TRAIT } as const;
const CHIFFRE_REFERENCE = { ...REFERENCE, horizontal: 'Right' } as const;
const SAISIE = { ...CASE, fill: '#FFF8E1' } as const;
const TOTAL = { bold: true, borderTop: TRAIT } as const;
const ENTETE_DE_COLONNE = {
  bold: true,
  color: ENCRE,
  fill: ENTETE,
  wrap: true,
  vertical: 'Top',
  borderBottom: TRAIT,
} as const;

/** Every look a generated sheet may use, by what the cell is, so that all sheets keep the same convention. */
export const STYLES = {
  titre: { bold: true, size: 16, color: ENCRE },
  sousTitre: { color: GRIS },
  lien: { color: '#0B5CAD', underline: true },
  entete: ENTETE_DE_COLONNE,
  /** Centred: the arrow of a filter would cover the end of a header set to the right. */
  enteteNombre: { ...ENTETE_DE_COLONNE, horizontal: 'Center' },
  /** Caption over several headers, on the line above them. */
  enteteHaute: { bold: true, color: ENCRE, fill: ENTETE },
  texte: CASE,
  texteLong: { ...CASE, wrap: true },
  /** Text right after a column of figures. */
  texteApresNombre: { ...CASE, horizontal: 'Left', wrap: true, indent: 1 },
  brut: { numberFormat: '@' },
  code: { ...CASE, numberFormat: '@', wrap: true },
  effectif: { ...CHIFFRE, numberFormat: '#,##0' },
  part: { ...CHIFFRE, numberFormat: '0.0%' },
  indice: { ...CHIFFRE, numberFormat: '0' },
  /** An index that rests on few households. */
  indiceDiscret: { ...CHIFFRE, numberFormat: '0', italic: true, color: GRIS },
  indiceFort: { ...CHIFFRE, numberFormat: '0', bold: true },
  ecart: { ...CHIFFRE, numberFormat: '+0.0;-0.0;0.0' },
  ecartEntier: { ...CHIFFRE, numberFormat: '+0;-0;0' },
  moyenne: { ...CHIFFRE, numberFormat: '0.0' },
  mixite: { ...CHIFFRE, numberFormat: '0.000' },
  ecartDeMixite: { ...CHIFFRE, numberFormat: '+0.000;-0.000;0.000' },
  rapport: { ...CHIFFRE, numberFormat: '0.00' },
  effectifDiscret: { ...CHIFFRE, numberFormat: '#,##0', color: GRIS },
  metres: { ...CHIFFRE, numberFormat: '0' },
  degres: { ...CHIFFRE, numberFormat: '0.000000' },
  annee: { ...CHIFFRE, numberFormat: '0' },
  jour: { ...CHIFFRE, numberFormat: 'dd/mm/yyyy' },
  couverture: { ...CHIFFRE, numberFormat: '0%' },
  indiceDetaille: { ...CHIFFRE, numberFormat: '0.00', bold: true },
  type: { ...CASE, bold: true, horizontal: 'Center' },
  lienCellule: { ...CASE, color: '#0B5CAD', underline: true, horizontal: 'Center' },
  alerte: { bold: true, color: AMBRE },
  alerteLongue: { ...CASE, bold: true, color: AMBRE, wrap: true },
  marqueLegende: { bold: true, horizontal: 'Center', color: AMBRE },
  marque: { ...CASE, horizontal: 'Center', color: AMBRE, bold: true },
  referenceTexte: REFERENCE,
  referenceTexteApresNombre: { ...REFERENCE, horizontal: 'Left', wrap: true, indent: 1 },
  referenceEffectif: { ...CHIFFRE_REFERENCE, numberFormat: '#,##0' },
  referencePart: { ...CHIFFRE_REFERENCE, numberFormat: '0.0%' },
  referenceIndice: { ...CHIFFRE_REFERENCE, numberFormat: '0' },
  referenceEcart: { ...CHIFFRE_REFERENCE, numberFormat: '+0.0;-0.0;0.0' },
  referenceEffectifDiscret: { ...CHIFFRE_REFERENCE, numberFormat: '#,##0', color: GRIS },
  referenceCouverture: { ...CHIFFRE_REFERENCE, numberFormat: '0%' },
  referenceMoyenne: { ...CHIFFRE_REFERENCE, numberFormat: '0.0' },
  referenceRapport: { ...CHIFFRE_REFERENCE, numberFormat: '0.00' },
  referenceMarque: { ...REFERENCE, horizontal: 'Center', color: AMBRE },
  saisieTexte: { ...SAISIE, numberFormat: '@', wrap: true },
  saisieChoix: { ...SAISIE, numberFormat: 'General', horizontal: 'Center' },
  saisieDate: { ...SAISIE, numberFormat: 'dd/mm/yyyy', horizontal: 'Right' },
  saisieNombre: { ...SAISIE, numberFormat: 'General', horizontal: 'Right' },
  saisieEffectif: { ...SAISIE, numberFormat: '#,##0', horizontal: 'Right' },
  saisiePart: { ...SAISIE, numberFormat: '0%', horizontal: 'Right' },
  total: { ...TOTAL, numberFormat: '#,##0', horizontal: 'Right' },
  totalTexte: TOTAL,
  totalDecimal: { ...TOTAL, numberFormat: '0.0', horizontal: 'Right' },
  totalPart: { ...TOTAL, numberFormat: '0.0%', horizontal: 'Right' },
  controle: { ...CASE, bold: true, horizontal: 'Center' },
  section: { bold: true, size: 12, color: ENCRE },
  sousSection: { bold: true, color: ENCRE },
  note: { color: GRIS },
  /** A page of text: no rules between its lines. */
  corps: { color: ENCRE, horizontal: 'Left' },
  corpsFort: { bold: true, color: ENCRE },
  corpsDiscret: { color: GRIS },
  /** Head of a part of a page, over its whole width. */
  partie: { bold: true, size: 12, color: ENCRE, borderBottom: TRAIT },
  /** Bars made of signs: black for the row's own, grey for what it is set beside. */
  barre: {
    font: 'Arial',
    size: 7,
    color: ENCRE,
    horizontal: 'Left',
    indent: 1,
    vertical: 'Center',
    borderBottom: FILET,
  },
  barreDiscrete: {
    font: 'Arial',
    size: 7,
    color: TRAIT,
    horizontal: 'Left',
    indent: 1,
    vertical: 'Center',
    borderBottom: FILET,
  },
  corpsApresNombre: { color: GRIS, horizontal: 'Left', indent: 1 },
  dateDite: { ...CASE, horizontal: 'Right' },
  /** Figures said in a line of words: set to the left, without a rule. */
  effectifACote: { color: ENCRE, numberFormat: '#,##0', horizontal: 'Left' },
  partACote: { bold: true, color: ENCRE, numberFormat: '0.0%', horizontal: 'Right' },
  noteACote: { bold: true, color: ENCRE, numberFormat: '0.0', horizontal: 'Right' },
  ecartACote: { bold: true, color: ENCRE, numberFormat: '+0.0;-0.0;0.0', horizontal: 'Right' },
  enteteAnnee: { ...ENTETE_DE_COLONNE, numberFormat: '0', horizontal: 'Right' },
} as const satisfies Record<string, Style>;
export type NomDeStyle = keyof typeof STYLES;
