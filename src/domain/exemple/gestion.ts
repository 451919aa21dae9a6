import { hasard } from '../hasard.ts';
import type { Cellule } from '../parc/cellule.ts';
import { date } from './dates.ts';
import { enregistrements, type TableInventee } from './enregistrements.ts';
import source from './parc.json' with { type: 'json' };

const { annee } = source;

/** Households that left during the year, with what was known of their income. */
export function exempleDeparts(menages: TableInventee, graine: number): Cellule[][] {
  const alea = hasard(graine);
  const lignes: Cellule[][] = [
    ['N° logement', 'Code résidence', 'Date de départ', 'Mutation interne', 'Revenu en % du plafond PLUS'],
  ];
  for (const menage of enregistrements(menages)) {
    if (!alea.arrive(0.09)) continue;
    const revenu = menage.nombre('Revenu en % du plafond PLUS') || 60;
    lignes.push([
      menage.texte('Code logement'),
      menage.texte('Code résidence'),
      date(alea, annee - 1, annee - 1),
      alea.arrive(0.3) ? 'oui' : 'non',
      alea.arrive(0.05) ? null : Math.min(150, revenu + alea.entier(-5, 25)),
    ]);
  }
  return lignes;
}

/** Registered requests to move inside the stock. */
export function exempleDemandes(menages: TableInventee, graine: number): Cellule[][] {
  const alea = hasard(graine);
  const lignes: Cellule[][] = [
    ['N° logement', 'Date de la demande de mutation', 'Ancienneté de la demande en mois'],
  ];
  for (const menage of enregistrements(menages)) {
    const quartierTendu = menage.texte('QPV (oui/non)') === 'oui';
    if (!alea.arrive(quartierTendu ? 0.17 : 0.08)) continue;
    const mois = alea.entier(0, 40);
    const total = annee * 12 - mois;
    const jour = `01/${String((total % 12) + 1).padStart(2, '0')}/${Math.floor(total / 12)}`;
    lignes.push([menage.texte('Code logement'), jour, mois]);
  }
  return lignes;
}

/** Offers of a dwelling made during the year and what came of them. */
export function exemplePropositions(menages: TableInventee, graine: number): Cellule[][] {
  const alea = hasard(graine);
  const lignes: Cellule[][] = [['Code résidence', 'Date de la proposition', 'Refus']];
  for (const menage of enregistrements(menages)) {
    if (!alea.arrive(0.14)) continue;
    const refus = menage.texte('QPV (oui/non)') === 'oui' ? 0.5 : 0.28;
    lignes.push([
      menage.texte('Code résidence'),
      date(alea, annee - 1, annee - 1),
      alea.arrive(refus) ? 'oui' : 'non',
    ]);
  }
  return lignes;
}

/** Complaints of the year. */
export function exempleReclamations(menages: TableInventee, graine: number): Cellule[][] {
  const alea = hasard(graine);
  const lignes: Cellule[][] = [['Code résidence', 'Date de la réclamation']];
  for (const menage of enregistrements(menages))
    if (alea.arrive(0.2)) lignes.push([menage.texte('Code résidence'), date(alea, annee - 1, annee - 1)]);
  return lignes;
}

/** The arrears of every household, in months of rent: 0 when it is up to date. */
export function exempleImpayes(menages: TableInventee, graine: number): Cellule[][] {
  const alea = hasard(graine);
  const lignes: Cellule[][] = [['Identifiant ménage', 'Nombre de mois d’impayé']];
  for (const menage of enregistrements(menages)) {
    const impaye = menage.texte('Impayé > 3 mois') === 'oui';
    const retard = alea.arrive(0.1) ? alea.entier(1, 3) : 0;
    lignes.push([menage.texte('Identifiant ménage'), impaye ? alea.entier(4, 18) : retard]);
  }
  return lignes;
}
