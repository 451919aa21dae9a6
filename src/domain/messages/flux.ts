import type { EchelleDeFiltre } from '../flux/demande.ts';
import { accord } from './accords.ts';
import type { Phrases } from './phrases.ts';

/** What may be said of a file that is read row after row. */
export interface ProblemesDeFlux {
  'filtre-impossible': { readonly echelle: EchelleDeFiltre };
  'filtre-sans-ligne': {
    readonly lues: number;
    readonly echelle: EchelleDeFiltre;
    readonly valeurs: readonly string[];
  };
  'fichier-vide': { readonly fichier: string };
  'guillemet-ouvert': { readonly fichier: string; readonly ligne: number };
  'trop-de-residences': { readonly residences: number; readonly maximum: number };
  'resume-en-flux': object;
  'doublons-en-flux': { readonly entete: string };
}

const ECHELLES: Readonly<Record<EchelleDeFiltre, string>> = {
  commune: 'la commune',
  epci: 'l’EPCI',
  departement: 'le département',
};

export const phrasesDeFlux: Phrases<ProblemesDeFlux> = {
  'filtre-impossible': (p) =>
    `Aucune colonne du fichier ne dit ${ECHELLES[p.echelle]} de chaque ligne. Choisissez un autre territoire, ou indiquez la colonne qui convient.`,
  'filtre-sans-ligne': (p) =>
    `Aucune des ${accord(p.lues, 'ligne')} du fichier n’est dans ${ECHELLES[p.echelle]} demandé${p.echelle === 'commune' ? 'e' : ''} (${p.valeurs.join(', ')}). Vérifiez le code ou le nom.`,
  'fichier-vide': (p) => `Le fichier « ${p.fichier} » est vide. Choisissez-en un autre.`,
  'guillemet-ouvert': (p) =>
    `Un guillemet ouvert vers la ligne ${p.ligne} de « ${p.fichier} » n’est jamais refermé : la suite ne peut pas être découpée en colonnes. Corrigez cette ligne, ou exportez à nouveau le fichier.`,
  'trop-de-residences': (p) =>
    `Le fichier fait ${accord(p.residences, 'résidence')}, plus qu’une feuille n’a de lignes (${accord(p.maximum, 'ligne')}). Limitez-le à une commune, un EPCI ou un département.`,
  'resume-en-flux': () =>
    'Non calculable en flux : une médiane, une diversité ou un nombre de groupes demande toutes les lignes à la fois. Ouvrez dans Excel la part du fichier qui vous concerne.',
  'doublons-en-flux': (p) =>
    `Les doublons de « ${p.entete} » n’ont pas été cherchés : le fichier est lu ligne à ligne, et chaque ligne est comptée.`,
};
