import { type Lieu, place } from './calculs.ts';
import { nombre, type Phrases } from './phrases.ts';

/** What may be said of PLUS ceilings. */
export interface ProblemesDePlafond {
  'plafond-annee': { readonly annee: number; readonly connues: readonly number[] };
  'plafond-zone': { readonly zone: string };
  'plafond-categorie': { readonly categorie: number };
  'plafond-absent': { readonly annee: number; readonly zone: string; readonly categorie: number };
  'plafond-nul': { readonly lieu: Lieu; readonly valeur: number };
}

/** 2008, 2010 à 2026. */
function periodes(annees: readonly number[]): string {
  const suites: [number, number][] = [];
  for (const annee of annees) {
    const derniere = suites.at(-1);
    if (derniere && annee === derniere[1] + 1) derniere[1] = annee;
    else suites.push([annee, annee]);
  }
  return suites.map(([debut, fin]) => (debut === fin ? `${debut}` : `${debut} à ${fin}`)).join(', ');
}

export const phrasesDePlafond: Phrases<ProblemesDePlafond> = {
  'plafond-annee': (p) =>
    `Plafonds PLUS au 1er janvier ${p.annee} inconnus. Années disponibles : ${periodes(p.connues)}.`,
  'plafond-zone': (p) =>
    `Zone « ${p.zone} » inconnue. Zones possibles : « Paris et communes limitrophes », « Île-de-France », « autres régions ».`,
  'plafond-categorie': (p) =>
    `Catégorie de ménage ${nombre(p.categorie)} inconnue. Donnez un nombre entier : 1 à 6, et au-delà une unité par personne supplémentaire.`,
  'plafond-absent': (p) =>
    `Le plafond PLUS de ${p.annee}, ${p.zone}, catégorie ${nombre(p.categorie)}, manque dans la table publiée.`,
  'plafond-nul': (p) => `Le plafond doit être positif ; il vaut ${nombre(p.valeur)} : ${place(p.lieu)}.`,
};
