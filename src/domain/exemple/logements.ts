import { type Hasard, hasard } from '../hasard.ts';
import type { Cellule } from '../parc/cellule.ts';
import { date } from './dates.ts';
import { type Enregistrement, enregistrements, type TableInventee } from './enregistrements.ts';
import source from './parc.json' with { type: 'json' };
import { batir, type ResidenceBatie } from './residencesBaties.ts';

/** Names of the complete RPLS record, and the landlord's own residence code. */
const ENTETES = [
  'IDENT_REP',
  'Code résidence',
  'DEPCOM',
  'LIBCOM',
  'CODEPOSTAL',
  'NUMVOIE',
  'TYPVOIE',
  'NOMVOIE',
  'BAT',
  'ESC',
  'ETAGE',
  'QPV',
  'TYPECONST',
  'NBPIECE',
  'SURFHAB',
  'CONSTRUCT',
  'LOCAT',
  'PATRIMOINE',
  'FINAN',
  'CONV',
  'DPEDATE',
  'DPEENERGIE',
  'MODE',
  'BAIL',
  'LOYERPRINC',
  'LOYERMAXAPL',
  'CONTRESLOG',
  'DUREE_VACANCE',
  'Vacance technique',
  'Charges',
] as const;

/**
 * Dwellings in the layout of the complete RPLS record, one for each household and some vacant ones: sizes, dates and
 * rents agree with the households that live there. The same rows for the same seed.
 *
 * @param menages households as `exempleMenages` gives them, header first
 */
export function exempleLogements(menages: TableInventee, graine: number): Cellule[][] {
  const alea = hasard(graine);
  const occupes = enregistrements(menages);
  const residences = batir(occupes, alea);
  const lignes: Cellule[][] = [[...ENTETES]];
  for (const menage of occupes) {
    const residence = residences.get(menage.texte('Code résidence'));
    if (residence) lignes.push(logement(menage.texte('Code logement'), residence, menage, alea));
  }
  let vides = 0;
  for (const residence of residences.values()) {
    for (let rang = 0; rang < residence.vacants; rang++) {
      vides++;
      lignes.push(logement(`LV${String(vides).padStart(5, '0')}`, residence, null, alea));
    }
  }
  return lignes;
}

function logement(
  identifiant: string,
  residence: ResidenceBatie,
  menage: Enregistrement | null,
  alea: Hasard,
): Cellule[] {
  const pieces = menage?.nombre('Pièces') || alea.entier(1, 5);
  const surface = Math.round(14 + 15.5 * pieces + 6 * alea.tirer());
  const loyer = Math.round(surface * (residence.loyerAuM2 + 0.6 * alea.tirer()) * 100) / 100;
  const plafond = Math.round(surface * source.loyerPlafondAuM2 * 100) / 100;
  const technique = menage === null && alea.arrive(0.25);
  const bail = menage?.nombre('Année d’emménagement') ?? 0;
  return [
    identifiant,
    residence.code,
    residence.commune,
    residence.nomCommune,
    residence.codePostal,
    alea.entier(1, 40),
    'RUE',
    residence.voie,
    residence.batiments > 1 ? `BAT ${alea.entier(1, residence.batiments)}` : null,
    `ESC ${alea.entier(1, residence.entrees)}`,
    alea.entier(0, 8),
    residence.qpv ? 1 : 2,
    residence.individuel ? 'I' : 'C',
    pieces,
    surface,
    residence.construction,
    residence.construction + 1,
    residence.construction + 1,
    residence.financement,
    1,
    alea.arrive(0.12) ? '01/1900' : date(alea, 2014, source.annee - 1).slice(3),
    alea.arrive(0.12) ? null : residence.etiquette(alea),
    menage ? 1 : technique ? 3 : 2,
    bail > 0 ? `${String(alea.entier(1, 12)).padStart(2, '0')}/${bail}` : null,
    menage ? loyer : 9999,
    plafond,
    alea.parmi(
      source.contingents.map(({ code, poids }) => [code, poids] as const),
      7,
    ),
    menage ? null : technique ? alea.entier(4, 30) : alea.entier(0, 9),
    menage ? null : technique ? 'oui' : 'non',
    Math.round(surface * (1.6 + 0.8 * alea.tirer())),
  ];
}
