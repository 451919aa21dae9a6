import { describe, expect, it } from 'vitest';
import { bailleurInvente } from '../../../src/domain/exemple/bailleur.ts';
import { pieger } from '../../../src/domain/exemple/pieges.ts';
import type { Cellule } from '../../../src/domain/parc/cellule.ts';
import { reconnaitre } from '../../../src/domain/parc/reconnaitre.ts';
import { plage } from './plages.ts';

/** Values of the columns that tell two natures apart; the others are filled with a letter. */
const VALEURS: Readonly<Record<string, (rang: number) => Cellule>> = {
  'N° locataire': (rang) => `L${rang}`,
  'Identifiant ménage': (rang) => `M${rang}`,
  'Id foyer': (rang) => `M${Math.floor(rang / 3)}`,
  'Code résidence': (rang) => `R${Math.floor(rang / 5)}`,
  'CODE PROGRAMME': (rang) => `R${rang}`,
  'Nom de la résidence': (rang) => `Les Lilas ${rang}`,
  'Date fin occupation': (rang) => (rang === 3 ? 45000 : null),
};

function lire(entetes: readonly string[], lignes = 10) {
  const cellules = Array.from({ length: lignes }, (_, rang) =>
    entetes.map((entete) => (entete in VALEURS ? (VALEURS[entete]?.(rang) ?? null) : 'a')),
  );
  const { nature, libelle } = reconnaitre(plage([entetes, ...cellules]));
  return `${nature} : ${libelle.replace(/\s/g, ' ')}`;
}

describe('nature d’une table', () => {
  it.each([
    [
      ['Revenu en % du plafond', 'N° LOCATAIRE', 'Composition familiale', 'APL', 'Code résidence'],
      'menages : Ménages, type OPS, 10 ménages',
    ],
    [
      [
        'Code résidence',
        'Id ménage',
        'Tranche de revenus',
        'Nb pers.',
        'Date d’entrée',
        'Typologie',
        'Loyer',
      ],
      'menages : Ménages, type OPS, 10 ménages',
    ],
    [['N° logement', 'Nb mois impayés'], 'menages : Impayés, 10 ménages'],
    [['code_client', 'RESIDENCE', 'IMPAYE > 3 MOIS'], 'menages : Impayés, 10 ménages'],
    [
      [
        'Identifiant ménage',
        'Code résidence',
        'Âge',
        'Sexe',
        'Situation professionnelle',
        'Nb personnes',
        'Majeurs',
      ],
      'menages : Ménages, type OPS, 10 ménages',
    ],
    [
      ['Id foyer', 'Lien de parenté', 'Âge', 'Sexe', 'Activité', 'Code résidence'],
      'personnes : Personnes, une ligne par occupant, 10 personnes',
    ],
    [
      [
        'ID_client',
        'Libelle_composition_familiale',
        'Nombre_occupant_adulte',
        'Date_debut_occupation',
        'Date fin occupation',
      ],
      'menages : Ménages, type OPS, 10 ménages',
    ],
    [
      ['N° Logement', 'Typologie', 'Surface habitable', 'Année de construction', 'Financement', 'DPE', 'QPV'],
      'logements : Logements, 10 logements',
    ],
    [
      ['Durée de vacance (mois)', 'Code lot', 'Motif de vacance', 'Résidence'],
      'logements : Vacance, 10 logements',
    ],
    [
      ['ID_lot', 'Libelle_type_lot', 'Nombre_entree_12_derniers_mois', 'Nombre_sortie_12_derniers_mois'],
      'logements : Logements, 10 logements',
    ],
    [['Logement', 'Date de sortie', 'Motif du départ', 'Code résidence'], 'departs : Départs, 10 départs'],
    [['DATE_RESILIATION', 'CODE_UG', 'N° LOCATAIRE', 'Date entrée'], 'departs : Départs, 10 départs'],
    [
      ['Date de dépôt de la demande', 'N° locataire', 'Typologie', 'Résidence'],
      'demandes : Demandes de mutation, 10 demandes de mutation',
    ],
    [
      ['Ancienneté de la demande (mois)', 'Code logement'],
      'demandes : Demandes de mutation, 10 demandes de mutation',
    ],
    [
      ['Réponse du candidat', 'Date CAL', 'N° logement', 'Réservataire'],
      'propositions : Propositions, 10 propositions',
    ],
    [['Date de réclamation', 'Nature', 'Code résidence'], 'reclamations : Réclamations, 10 réclamations'],
    [['Date d’attribution', 'Quartile', 'Code résidence'], 'attributions : Attributions, 10 attributions'],
    [
      ['CODE PROGRAMME', 'Nb ménages', 'Nb ménages < 40 %', 'APL', 'Chômeurs', 'Majeurs'],
      'residences : Résidences, effectifs par indicateur, 10 résidences',
    ],
    [
      ['Nom de la résidence', 'Quartier', 'Note de satisfaction'],
      'residences : Résidences, situation, 10 résidences',
    ],
    [
      ['Code commune', 'Nb logements', 'Nb T1', 'Nb T2'],
      'residences : Territoires, effectifs par indicateur, 10 territoires',
    ],
    [['Code résidence', 'Note de satisfaction'], 'menages : Enquête de satisfaction, 10 ménages'],
  ])('%j', (entetes, attendu) => {
    expect(lire(entetes)).toBe(attendu);
    expect(lire([...entetes].reverse())).toBe(attendu);
  });

  it('donne une ligne au singulier', () => {
    expect(lire(['Date de départ', 'Code logement'], 1)).toBe('departs : Départs, 1 départ');
  });

  it('est la même une fois le fichier abîmé', () => {
    const attendues = {
      Ménages: 'menages',
      RPLS: 'logements',
      Personnes: 'personnes',
      Impayés: 'menages',
      Départs: 'departs',
      'Demandes de mutation': 'demandes',
      Propositions: 'propositions',
      Réclamations: 'reclamations',
      Résidences: 'residences',
      Attributions: 'attributions',
    };
    const natures = (abimer: boolean) =>
      Object.fromEntries(
        bailleurInvente(7, undefined, { residences: 12, menages: 400 }).map(({ nom, cellules }) => {
          const lues = abimer ? pieger(cellules, 3).cellules : cellules;
          return [nom, reconnaitre(plage(lues, nom)).nature];
        }),
      );
    expect(natures(false)).toEqual(attendues);
    expect(natures(true)).toEqual(attendues);
  });
});
