import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../src/domain/indicateurs/catalogue.ts';
import { estChamp } from '../../../src/domain/parc/champs.ts';
import comptes from '../../../src/domain/parc/comptes.json' with { type: 'json' };
import { champDeLEntete } from '../../../src/domain/parc/entetes.ts';
import { NOMS_CONNUS } from '../../../src/domain/parc/synonymes.ts';
import { racine } from '../../../src/domain/parc/texte.ts';

const champ = (entete: string) => champDeLEntete(entete).champ;

describe('noms de colonnes', () => {
  it('ne disputent aucun nom entre deux champs', () => {
    const premiers = new Map<string, string>();
    const disputes = new Set<string>();
    const noter = (nom: string, pris: string) => {
      const deja = premiers.get(nom) ?? pris;
      if (deja !== pris || nom === '') disputes.add(`${nom} : ${deja} ou ${pris}`);
      premiers.set(nom, deja);
    };
    for (const [nom, nomme] of NOMS_CONNUS) noter(nom, nomme);
    for (const [compte, noms] of Object.entries(comptes.noms)) {
      expect(estChamp(compte)).toBe(true);
      for (const nom of noms.split(', ')) noter(racine(nom), compte);
    }
    expect([...disputes]).toEqual([]);
  });

  it('ne disputent aucun nom entre deux indicateurs du catalogue', () => {
    const courts = CATALOGUE.map(({ court }) => racine(court));
    expect(courts.filter((court, rang) => courts.indexOf(court) !== rang)).toEqual([]);
  });

  it.each([
    ['N° LOGEMENT', 'logement'],
    ['code ug', 'logement'],
    ['N° de contrat', 'menage'],
    ['Libellé programme', 'nomResidence'],
    ['CODE_PROGRAMME', 'residence'],
    ['Bât.', 'batiment'],
    ['Cage d’escalier', 'entree'],
    ['Quartier', 'quartier'],
    ['QPV 2015', 'qpv2015'],
    ['QPV (géographie 2024)', 'qpv2024'],
    ['QPV 2023', 'qpv'],
    ['Situé en QPV (oui/non)', 'qpv'],
    ['Code INSEE', 'commune'],
    ['Ville', 'nomCommune'],
    ['CP', 'codePostal'],
    ['Année enquête', 'millesime'],
    ['Réservataire', 'contingent'],
    ['Revenus / plafonds (%)', 'revenuSurPlafond'],
    ['% du plafond PLUS', 'revenuSurPlafond'],
    ['Pourcentage du plafond', 'revenuSurPlafond'],
    ['Plafond PLUS', 'plafond'],
    ['Tranche de revenus', 'trancheRevenu'],
    ['RFR N-2', 'revenu'],
    ['Bénéficiaire APL (O/N)', 'aideLogement'],
    ['Montant APL', 'aideLogement'],
    ['Nb d’adultes', 'majeurs'],
    ['DATE ENTREE', 'anneeEmmenagement'],
    ['Date d’effet du bail', 'anneeEmmenagement'],
    ['Composition de la famille', 'typeMenage'],
    ['Nombre total d’occupants', 'personnes'],
    ['Nb enfants à charge', 'enfants'],
    ['Âge du titulaire', 'ageTitulaire'],
    ['Occupants de moins de 20 ans', 'moinsDe20Ans'],
    ['60 ans et +', 'de60AnsEtPlus'],
    ['IMPAYE > 3 MOIS', 'impaye'],
    ['Impayés de plus de 3 mois', 'impaye'],
    ['Nb de mois d’impayé', 'impayeMois'],
    ['Lien de parenté avec le titulaire', 'lien'],
    ['Situation professionnelle', 'activite'],
    ['Type de logement', 'pieces'],
    ['Surface habitable (m²)', 'surface'],
    ['SURFHAB', 'surface'],
    ['Année de construction', 'anneeConstruction'],
    ['Financement d’origine', 'financement'],
    ['Étiquette énergie', 'dpe'],
    ['Durée de vacance (mois)', 'vacanceMois'],
    ['Motif de vacance', 'vacanceTechnique'],
    ['Loyer HC', 'loyer'],
    ['Provisions pour charges', 'charges'],
    ['Date de sortie', 'dateDepart'],
    ['Motif du départ', 'departInterne'],
    ['Date de dépôt de la demande', 'dateDemande'],
    ['Réponse du candidat', 'refus'],
    ['Date de la réclamation', 'dateReclamation'],
    ['Note de satisfaction', 'satisfaction'],
    ['Logements', 'nbLogements'],
    ['Logement', 'logement'],
    ['MÉNAGES', 'nbMenages'],
    ['Ménage', 'menage'],
    ['Nb logements', 'nbLogements'],
  ])('lit « %s »', (entete, attendu) => expect(champ(entete)).toBe(attendu));

  it.each([
    ['Financement du logement OPS', 'financement'],
    ['Majeurs du ménage OPS', 'majeurs'],
    ['Surface habitable logement', 'surface'],
  ])('approche « %s » avec moins de confiance', (entete, attendu) => {
    expect(champDeLEntete(entete)).toEqual({ champ: attendu, confiance: expect.closeTo(0.6) });
  });

  it.each([
    'Personnes à charge',
    'Personnes de plus de 65 ans handicapées',
    'Logement précédent',
    'Loyer théorique',
    'Surface habitable de l’ancien logement',
    'Durée de vacance en jours',
    'Nombre de pièces demandées',
    'Revenu du garant',
    'Montant de la dette',
    'Bailleur précédent',
    'Date de la prochaine visite',
    'Commentaire',
    'Motif de refus',
    'Type',
    'Part des majeurs',
    'Taux de vacance',
  ])('ne prend pas « %s » pour autre chose', (entete) => expect(champ(entete)).toBeNull());
});

describe('effectifs déjà comptés', () => {
  it.each([
    ['< 40 % PLUS (effectif)', 'I01:effectif'],
    ['< 20 % PLUS (base)', 'I02:base'],
    ['Aide au logement (base)', 'I03:base'],
    ['I01 effectif', 'I01:effectif'],
    ['I04c (base)', 'I04c:base'],
    ['i42e_somme', 'I42e:somme'],
    ['QPV:effectif', 'QPV:effectif'],
    ['Nb ménages < 40 %', 'I01:effectif'],
    ['Nombre de familles monoparentales', 'I16:effectif'],
    ['Nb T5 et +', 'nb_ls_5piece_plus:effectif'],
    ['DPE A', 'ener_a:effectif'],
    ['DPE D', 'ener_d:effectif'],
  ])('lit « %s »', (entete, attendu) => expect(champ(entete)).toBe(attendu));

  it('laisse de côté une part que les effectifs donnent', () => {
    expect(champDeLEntete('Aide au logement · part')).toEqual({ champ: null, confiance: 1 });
  });

  it('ne confond pas un seuil de revenu avec un autre', () => {
    expect(champ('< 30 % PLUS (effectif)')).toBeNull();
  });
});
