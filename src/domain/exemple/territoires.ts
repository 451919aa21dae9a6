import { hasard } from '../hasard.ts';
import type { Cellule } from '../parc/cellule.ts';
import { enregistrements, type TableInventee } from './enregistrements.ts';
import { batir } from './residencesBaties.ts';
import source from './territoire.json' with { type: 'json' };

/** A quarter of the 2015 list keeps its contour, a new one comes in 2024: the two lists do not agree everywhere. */
const CODES = { de2015: 'QP099', de2024: 'QN099' } as const;

/**
 * One row per residence: where it stands at every scale, and the satisfaction of its tenants. The same rows for the
 * same seed.
 *
 * @param menages households as `exempleMenages` gives them, header first
 */
export function exempleResidences(menages: TableInventee, graine: number): Cellule[][] {
  const alea = hasard(graine);
  const lignes: Cellule[][] = [
    [
      'Code résidence',
      'Nom de la résidence',
      'IRIS',
      'QPV 2015',
      'QPV 2024',
      'Grand territoire',
      'X',
      'Y',
      'Note de satisfaction',
    ],
  ];
  const rangs = new Map(source.quartiers.map(({ nom }, rang) => [nom, rang]));
  for (const residence of batir(enregistrements(menages), alea).values()) {
    const rang = rangs.get(residence.quartier) ?? 0;
    const numero = String(rang + 1).padStart(3, '0');
    const nouveau = rang === 3;
    lignes.push([
      residence.code,
      residence.nom,
      `${residence.commune}0${101 + rang}`,
      residence.qpv ? `${CODES.de2015}${numero}` : 'HZ',
      residence.qpv || nouveau ? `${CODES.de2024}${numero.slice(1)}M` : 'HZ',
      residence.commune.endsWith('1') ? 'Cœur d’agglomération' : 'Couronne',
      Math.round(700_000 + 900 * rang + 400 * alea.tirer()),
      Math.round(6_600_000 + 700 * (rang % 3) + 400 * alea.tirer()),
      Math.round(10 * (residence.qpv ? 5.6 : 7.1) + 12 * alea.tirer() - 6) / 10,
    ]);
  }
  return lignes;
}
